INSERT INTO tenant_budget (tenant, day, amount)
SELECT t.name, d.day,
       ROUND(t.spend * 0.95 * POW(1.02 + t.growth, DATEDIFF(MAKEDATE(YEAR(d.day), 1) + INTERVAL QUARTER(d.day) - 1 QUARTER, '2024-01-01') / 365.25), 2)
FROM tenant t
CROSS JOIN (SELECT CAST(:from AS DATE) + INTERVAL seq DAY AS day FROM seq_0_to_2000
            WHERE CAST(:from AS DATE) + INTERVAL seq DAY <= CAST(:to AS DATE)) d
