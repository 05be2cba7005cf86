package org.parley.dossier.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One connection, lent by {@link Sessions} for the length of one transaction. For one thread at a time; keep no hold of
 * it.
 */
public final class Session {

    /** Rows sent to the database at once. */
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final JdbcClient client;

    public Session(Connection connection) {
        this.connection = connection;
        this.client = JdbcClient.create(new SingleConnectionDataSource(connection, false));
    }

    /** Puts one row's values into a statement. */
    public interface Binder<R> {
        void bind(PreparedStatement statement, R row) throws SQLException;
    }

    /** A statement in words; see {@link JdbcClient}. */
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /**
     * The rows of documents {@code :first} to {@code :last}, both included, by their column {@code document}, in the
     * order the statement gives them.
     */
    public <V> Map<Long, List<V>> byDocument(String sql, long first, long last, RowMapper<V> mapper) {
        Map<Long, List<V>> rows = new TreeMap<>();
        client.sql(sql).param("first", first).param("last", last).query(row -> {
            V value = mapper.mapRow(row, row.getRow());
            rows.computeIfAbsent(row.getLong("document"), document -> new ArrayList<>())
                    .add(value);
        });
        return rows;
    }

    /** Runs one statement for many rows, prepared once: what bulk loads are made of. */
    public <R> void batch(String sql, Iterable<? extends R> rows, Binder<R> binder) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (R row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw translated(sql, e);
        }
    }

    /** The same kind of exception as {@link #sql} throws. */
    private static DataAccessException translated(String sql, SQLException e) {
        return new UncategorizedSQLException("batch", sql, e);
    }

    Connection connection() {
        return connection;
    }
}
