package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A study that remembers which of its tables were read through it, so that who shows what was read
 * knows from a change alone whether it is about that. No list of tables has to be kept by hand:
 * what is read next depends on what stands in the tables read before, and these are remembered.
 */
public final class FollowedStudy extends ForwardingStudy {
    private final Set<String> tables = ConcurrentHashMap.newKeySet();

    /** Names met in statements: tables, views, and what a statement calls a part of itself. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public FollowedStudy(Study study) {
        super(study);
    }

    /** Whether a change is in a table that was read. */
    public boolean isAbout(ChangeEvent event) {
        return event.touches(tables::contains);
    }

    /** The tables that were read. */
    public Set<String> tables() {
        return Set.copyOf(tables);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return super.read(
                h -> {
                    SqlStatements settings = h.getConfig(SqlStatements.class);
                    SqlLogger before = settings.getSqlLogger();
                    Set<String> read = new HashSet<>();
                    settings.setSqlLogger(new KeptReads.Named(read, before));
                    try {
                        return work.apply(h);
                    } finally {
                        settings.setSqlLogger(before);
                        read.removeAll(known);
                        follow(h, read);
                    }
                });
    }

    /** Views are followed as what they are made of; a name within a statement is no table. */
    private void follow(Handle h, Set<String> names) {
        Set<String> now = names;
        while (!now.isEmpty()) {
            Set<String> under = new HashSet<>();
            h.createQuery("SELECT name, type, sql FROM sqlite_master WHERE name IN (<names>)")
                    .bindList("names", List.copyOf(now))
                    .map((r, c) -> List.of(r.getString(1), r.getString(2), r.getString(3)))
                    .list()
                    .forEach(
                            made -> {
                                if (made.get(1).equals("view")) {
                                    under.addAll(KeptReads.Named.in(made.getLast()));
                                } else {
                                    tables.add(made.getFirst());
                                }
                            });
            known.addAll(now);
            under.removeAll(known);
            now = under;
        }
    }
}
