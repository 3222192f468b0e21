CREATE TABLE IF NOT EXISTS tenant (
    name   VARCHAR(60) NOT NULL PRIMARY KEY,
    spend  DOUBLE NOT NULL COMMENT '€ a day at the start of 2024',
    growth DOUBLE NOT NULL COMMENT 'a year',
    region VARCHAR(20) NOT NULL,
    traffic DOUBLE NOT NULL COMMENT 'requests for each € a day'
) CHARACTER SET utf8mb4;

INSERT IGNORE INTO tenant VALUES
    ('Brightwater Clinics', 1480, 0.11, 'eu-central', 3900),
    ('Corvid Logistics', 2350, 0.16, 'eu-west', 5100),
    ('Dunmore Bank', 4100, 0.07, 'eu-west', 3300),
    ('Elbtal Energie', 1820, 0.09, 'eu-central', 2700),
    ('Fennmark Studios', 960, 0.28, 'eu-north', 6100),
    ('Grünwald Möbel', 740, 0.05, 'eu-central', 4400),
    ('Halden Foods', 2240, 0.13, 'eu-central', 4900),
    ('Halden Retail', 1650, 0.18, 'eu-central', 5600),
    ('Isaria Mobility', 1310, 0.22, 'eu-central', 5200),
    ('Kestrel Games', 2900, 0.31, 'us-east', 9800),
    ('Linden Press', 410, 0.03, 'eu-north', 7200),
    ('Morava Steel', 1120, 0.06, 'eu-central', 1900),
    ('Osprey Travel', 1540, 0.15, 'us-east', 6800),
    ('Tamsin & Vale', 620, 0.20, 'eu-west', 5400);

CREATE TABLE IF NOT EXISTS service (
    name      VARCHAR(40) NOT NULL PRIMARY KEY,
    part      DOUBLE NOT NULL COMMENT 'of what a tenant spends',
    growth    DOUBLE NOT NULL COMMENT 'a year, beside the tenant''s',
    weekend   DOUBLE NOT NULL COMMENT 'of a working day',
    covered   DOUBLE NOT NULL COMMENT 'by committed use at the start of 2024'
) CHARACTER SET utf8mb4;

INSERT IGNORE INTO service VALUES
    ('Compute', 0.43, -0.04, 0.86, 0.58),
    ('Databases', 0.21, 0.02, 0.97, 0.49),
    ('Storage', 0.13, 0.10, 1.00, 0),
    ('Network', 0.095, 0.01, 0.80, 0),
    ('Containers', 0.055, 0.14, 0.88, 0.31),
    ('Analytics', 0.04, 0.06, 0.62, 0.20),
    ('AI models', 0.018, 0.62, 0.70, 0),
    ('Security', 0.022, 0.03, 1.00, 0);

CREATE TABLE IF NOT EXISTS cloud_cost (
    tenant      VARCHAR(60)    NOT NULL,
    service     VARCHAR(40)    NOT NULL,
    region      VARCHAR(20)    NOT NULL,
    environment VARCHAR(20)    NOT NULL,
    day         DATE           NOT NULL,
    amount      DECIMAL(12, 2) NOT NULL COMMENT '€',
    eligible    DECIMAL(12, 2) NOT NULL COMMENT '€ that committed use could cover',
    committed   DECIMAL(12, 2) NOT NULL COMMENT '€ that it does cover',
    requests    BIGINT         NOT NULL,
    PRIMARY KEY (day, tenant, service, environment),
    INDEX cloud_cost_by_tenant (tenant, day)
) CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS tenant_budget (
    tenant VARCHAR(60)    NOT NULL,
    day    DATE           NOT NULL,
    amount DECIMAL(12, 2) NOT NULL COMMENT '€',
    PRIMARY KEY (day, tenant)
) CHARACTER SET utf8mb4;
