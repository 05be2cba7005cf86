package org.parley.dossier.sqlite;

import java.sql.Connection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings a dossier's tables to the form this program knows; started only where they are not in it yet. */
final class Migrations {

    private Migrations() {}

    /** Each step is a transaction of its own: a process killed in between leaves a file that the next one finishes. */
    static void run(Connection connection) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new SingleConnectionDataSource(connection, true))
                .locations("classpath:org/parley/dossier/sqlite")
                .loggers(Silence.class.getName())
                .load()
                .migrate();
    }

    /** What Flyway has to say of its progress is nothing to tell a user; its failures come as exceptions. */
    public static final class Silence implements LogCreator {
        @Override
        public Log createLogger(Class<?> source) {
            return new Log() {
                @Override
                public void debug(String message) {}

                @Override
                public void info(String message) {}

                @Override
                public void warn(String message) {}

                @Override
                public void error(String message) {}

                @Override
                public void error(String message, Exception fault) {}

                @Override
                public void notice(String message) {}
            };
        }
    }
}
