package org.feltbok.store;

import org.sqlite.SQLiteConfig;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Opens the one connection to a study file. */
final class Connections {
    static {
        NativeLibrary.place();
    }

    private Connections() {}

    /**
     * For working: write-ahead log, every commit on disk before it returns, nobody else at the
     * file.
     */
    static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        // the driver would ask for the number of the row after every write
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(1500);
        Connection connection = config.createConnection(url(file));
        try (Statement s = connection.createStatement()) {
            // exclusive before the log is switched on, so that no shared memory is needed (network
            // drives)
            s.execute("PRAGMA locking_mode = EXCLUSIVE");
            s.execute("PRAGMA trusted_schema = OFF");
            s.execute("PRAGMA journal_mode = WAL");
            s.execute("PRAGMA synchronous = FULL");
            // what is taken out (a name, an import taken back) does not stay readable in the file
            s.execute("PRAGMA secure_delete = ON");
            s.execute("PRAGMA cache_size = -65536");
            s.execute("BEGIN IMMEDIATE");
            s.execute("COMMIT");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * For building a new file that is thrown away if anything fails: no journal, nothing waits for
     * the disk. The file must be {@link #settle settled} before it is given its name.
     */
    static Connection drafting(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        // the driver would ask for the number of the row after every write
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection(url(file));
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA locking_mode = EXCLUSIVE");
            s.execute("PRAGMA trusted_schema = OFF");
            s.execute("PRAGMA journal_mode = OFF");
            s.execute("PRAGMA synchronous = OFF");
            s.execute("PRAGMA cache_size = -65536");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For looking at a file without changing it; somebody may have it open. */
    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(300);
        return config.createConnection(url(file));
    }

    /**
     * For checking a file that nobody has open: nothing is locked and nothing laid beside it,
     * unless a log lies there that must be read with it.
     */
    static Connection checking(Path file) throws SQLException {
        if (Files.exists(Beside.file(file, "-wal"))) {
            return reading(file);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection(url(file) + "?immutable=1");
    }

    /**
     * The path as the database's own kind of address. Given as it is, the driver takes what follows
     * a question mark as options of the database, and names that begin with {@code file:} as
     * addresses; so everything but letters, digits and a few marks is written in its bytes.
     */
    static String url(Path file) {
        String path = file.toAbsolutePath().toString().replace(File.separatorChar, '/');
        StringBuilder url = new StringBuilder("jdbc:sqlite:file:");
        if (!path.startsWith("/")) {
            url.append('/');
        } else if (path.startsWith("//")) {
            url.append("//");
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || "/:._-~".indexOf(c) >= 0) {
                url.append(c);
            } else {
                url.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return url.toString();
    }

    /** Brings a finished draft to the disk. */
    static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
