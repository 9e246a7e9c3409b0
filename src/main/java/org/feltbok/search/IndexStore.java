package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The words of many texts, in memory: FTS5 over each text as it stands and over its stems. Not for
 * several threads at once.
 */
final class IndexStore implements AutoCloseable {
    private final Connection connection;
    private final Stems stems;
    private final List<SearchText> texts = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    IndexStore(Stems stems) {
        this.stems = stems;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection.setAutoCommit(false);
            try (Statement make = connection.createStatement()) {
                make.execute(
                        "CREATE VIRTUAL TABLE found USING fts5(words, stems, content='',"
                                + " contentless_delete=1, tokenize='unicode61 remove_diacritics 0',"
                                + " prefix='2 3')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes in texts; one that is there already is replaced. */
    void put(List<SearchText> more) {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO found(rowid, words, stems) VALUES (?, ?, ?)")) {
            for (SearchText text : more) {
                remove(text.id());
                texts.add(text);
                rows.put(text.id(), texts.size());
                String words = Stems.folded(text.text());
                insert.setInt(1, texts.size());
                insert.setString(2, words);
                insert.setString(3, stems.ofAll(words));
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void remove(String id) {
        Integer row = rows.remove(id);
        if (row == null) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM found WHERE rowid = ?")) {
            delete.setInt(1, row);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who goes through what was found; says whether to go on. */
    interface Taking {
        boolean take(SearchText text);
    }

    /**
     * The first that are found, in the order in which they came in.
     *
     * @param isFor whether who looks may find it
     */
    List<Hit> find(Query query, Predicate<SearchText> isFor, int limit) {
        List<Hit> hits = new ArrayList<>();
        each(
                query,
                text -> {
                    if (isFor.test(text)) {
                        hits.add(Contexts.of(text, query, stems));
                    }
                    return hits.size() < limit;
                });
        return hits;
    }

    /** Goes through all texts that are found, in the order in which they came in. */
    void each(Query query, Taking taking) {
        if (query.isEmpty()) {
            return;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT rowid FROM found WHERE found MATCH ?")) {
            select.setString(1, query.match(stems));
            try (ResultSet found = select.executeQuery()) {
                boolean on = true;
                while (on && found.next()) {
                    on = taking.take(texts.get(found.getInt(1) - 1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
