package dev.latchkey.rows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what is asked of the database by the thread that wants to know. */
public final class StatementsOfThisThread implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> WRITTEN = new ThreadLocal<>();

    /** The statements of one piece of work, in order. */
    public static List<String> of(Runnable work) {
        var written = new ArrayList<String>();
        WRITTEN.set(written);
        try {
            work.run();
        } finally {
            WRITTEN.remove();
        }
        return List.copyOf(written);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var written = WRITTEN.get();
                        if (written != null && arguments != null && arguments[0] instanceof String sql) {
                            written.add(sql);
                        } else if (written != null && method.getName().matches("commit|rollback")) {
                            written.add(method.getName());
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
