package org.feltbok.questionnaire;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;

/** The rows that questionnaires are made of, as they are or as they once were. */
@FunctionalInterface
public interface PartRows {
    /** Hands on each row of a table, in their order. */
    void each(String table, Reader reader);

    /** A row. */
    @FunctionalInterface
    interface Row {
        @Nullable Object cell(String column) throws SQLException;

        /** What always stands there. */
        default String text(String column) throws SQLException {
            return Objects.requireNonNull(textOrNull(column), column);
        }

        default @Nullable String textOrNull(String column) throws SQLException {
            Object cell = cell(column);
            boolean isLarge = cell instanceof Double d && Math.abs(d) >= 1e7;
            return cell == null
                    ? null
                    : isLarge ? new BigDecimal(cell.toString()).toPlainString() : cell.toString();
        }

        default @Nullable Double number(String column) throws SQLException {
            return cell(column) instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
        }

        /** 0 where nothing stands there. */
        default int whole(String column) throws SQLException {
            return cell(column) instanceof Number n ? n.intValue() : 0;
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Reader {
        void read(Row row) throws SQLException;
    }
}
