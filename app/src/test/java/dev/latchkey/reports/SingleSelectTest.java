package dev.latchkey.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSelectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT tenant, day, amount FROM cost",
                "SELECT tenant FROM a UNION ALL SELECT tenant FROM b",
                "WITH t AS (SELECT tenant FROM a) SELECT tenant FROM t",
                "SELECT c.tenant, SUM(c.amount) AS amount FROM cost c JOIN t ON t.id = c.t WHERE t.name <> 'it''s; DELETE' GROUP BY 1"
            })
    void one_select_is_taken(String query) {
        assertThat(SingleSelect.of(query).text()).startsWithIgnoringCase(query.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "DELETE FROM cost",
                "UPDATE cost SET amount = 0",
                "INSERT INTO cost VALUES (1)",
                "DROP TABLE cost",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE cost",
                "SELECT * FROM cost INTO OUTFILE 'x'",
                "SELECT * INTO other FROM cost",
                "SELECT * FROM cost FOR UPDATE",
                "SELECT * FROM cost LOCK IN SHARE MODE",
                "SELECT SLEEP(100)",
                "SELECT BENCHMARK(1000000000, MD5('a'))",
                "SELECT LOAD_FILE('/etc/passwd')",
                "SELECT @@version",
                "SELECT @x := 1",
                "SELECT * FROM cost WHERE tenant = ?",
                "SELECT 'a\\' FROM cost -- '",
                "CALL everything()",
                "SET GLOBAL max_connections = 1",
                "SELECT 1) d; DELETE FROM cost; SELECT * FROM (SELECT 1"
            })
    void everything_else_is_refused(String query) {
        assertThatThrownBy(() -> SingleSelect.of(query)).isInstanceOf(InvalidReport.class);
    }

    @Test
    void comments_do_not_reach_the_database_which_would_execute_some() {
        assertThat(SingleSelect.of("SELECT tenant /*! , SLEEP(9) */ FROM cost -- and a tail")
                        .text())
                .isEqualTo("SELECT tenant FROM cost");
    }
}
