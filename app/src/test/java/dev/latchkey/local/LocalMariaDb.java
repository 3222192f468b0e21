package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A MariaDB of our own with real users: the application's, the demo data's, and one that can only read the latter. */
public final class LocalMariaDb {

    /** Owns the database of the same name. */
    public static final String LATCHKEY = "latchkey";
    /** Owns the database of the same name, which the demo datasets read. */
    public static final String DEMO = "demo";
    /** May only read the demo data. */
    public static final String READER = "reader";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalHome home;
    private final LocalSecrets secrets;
    private final int port;
    private @Nullable Child server;

    LocalMariaDb(LocalHome home, LocalSecrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Times are kept in UTC whatever the time zone of this machine. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true";
    }

    public String password(String user) {
        return secrets.get("database." + user);
    }

    /** As this user, in the database of the same name; a connection for each that is asked for. */
    public DataSource source(String user) {
        return new DriverManagerDataSource(url(user), user, password(user));
    }

    public synchronized void start() {
        try {
            var programs = MariaDbPrograms.in(home.programs());
            var data = installed(programs);
            server = Child.start(home, "mariadb", command(programs, data), programs.environment());
        } catch (IOException e) {
            throw new Trouble("MariaDB could not be set up in " + home.root() + ": " + e.getMessage(), e);
        }
        awaitConnection(server);
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop(Duration.ofSeconds(3));
        }
    }

    /** As a power cut would end it. */
    public synchronized void kill() {
        if (server != null) {
            server.kill();
        }
    }

    private List<String> command(MariaDbPrograms programs, Path data) throws IOException {
        var command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.folder(),
                "--datadir=" + data,
                // its own: a server that starts deletes every temporary table that it finds there
                "--tmpdir=" + home.temporary("mariadb"),
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "latchkey-" + port + ".sock"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--innodb-buffer-pool-size=96M",
                "--innodb-log-file-size=48M",
                "--key-buffer-size=4M",
                "--aria-pagecache-buffer-size=8M",
                "--init-file=" + users()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** Runs at every start, so that the users always match the kept passwords. */
    private Path users() throws IOException {
        var file = home.root().resolve("secrets/users.sql");
        Files.writeString(file, """
                CREATE DATABASE IF NOT EXISTS latchkey CHARACTER SET utf8mb4;
                CREATE DATABASE IF NOT EXISTS demo CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS latchkey@'127.0.0.1';
                ALTER USER latchkey@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON latchkey.* TO latchkey@'127.0.0.1';
                CREATE USER IF NOT EXISTS demo@'127.0.0.1';
                ALTER USER demo@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON demo.* TO demo@'127.0.0.1';
                CREATE USER IF NOT EXISTS reader@'127.0.0.1';
                ALTER USER reader@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT SELECT ON demo.* TO reader@'127.0.0.1';
                """.formatted(password(LATCHKEY), password(DEMO), password(READER)));
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        return file;
    }

    private void awaitConnection(Child server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.runs() && System.nanoTime() < end) {
            try (var connection = DriverManager.getConnection(url(LATCHKEY), LATCHKEY, password(LATCHKEY))) {
                return;
            } catch (SQLException e) {
                Pause.millis(50);
            }
        }
        server.kill();
        throw new Trouble("MariaDB did not start; its log says why: " + server.log());
    }

    /** Cut short, it starts over: the folder gets its name when it is complete. */
    private Path installed(MariaDbPrograms programs) throws IOException {
        var data = home.data("mariadb");
        if (!Files.exists(data)) {
            var fresh = home.data("mariadb.new");
            Folders.delete(fresh);
            programs.install(fresh, home.temporary("mariadb"), home.log("mariadb-install"));
            Folders.rename(fresh, data);
        }
        return data;
    }
}
