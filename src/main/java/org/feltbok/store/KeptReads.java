package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What was read of a study since something was last written to it: whoever reads the same meanwhile
 * is given what is there, so that a screen of many parts reads the questionnaires once and not once
 * a part. With the first thing that is written all of it is let go. Within a change nothing is
 * kept. Used under the study's lock.
 */
public final class KeptReads implements JdbiConfig<KeptReads> {
    private record Kept(Object value, Set<String> named) {}

    private final Map<Object, Kept> kept = new HashMap<>();
    private boolean isReading;
    private boolean isWriting;

    /** What a handle has that is nobody's to read a study through: nothing is kept. */
    public KeptReads() {}

    /**
     * What was read before, or else what is read now.
     *
     * @param key the same key always means the same read
     * @param read gives what is never changed; it reads through the handle alone
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Handle handle, Object key, Supplier<T> read) {
        KeptReads reads = handle.getConfig(KeptReads.class);
        if (!reads.isReading || reads.isWriting) {
            return read.get();
        }
        SqlStatements settings = handle.getConfig(SqlStatements.class);
        SqlLogger before = settings.getSqlLogger();
        @Nullable Kept known = reads.kept.get(key);
        if (known == null) {
            Named named = new Named(new HashSet<>(), before);
            settings.setSqlLogger(named);
            try {
                known = new Kept(read.get(), Set.copyOf(named.names()));
            } finally {
                settings.setSqlLogger(before);
            }
            reads.kept.put(key, known);
        } else if (before instanceof Named following) {
            // who follows what was read has to know of this too
            following.names().addAll(known.named());
        }
        return (T) known.value();
    }

    /** A reading of the study. */
    <T> T reading(Supplier<T> work) {
        boolean before = isReading;
        isReading = true;
        try {
            return work.get();
        } finally {
            isReading = before;
        }
    }

    /** Something is being written from now on. */
    void writing() {
        isWriting = true;
    }

    /** It was written, or taken back: what was read before is not so any more. */
    void written() {
        isWriting = false;
        kept.clear();
    }

    /** The copies for statements are of no use here: what is kept is the handle's. */
    @Override
    public KeptReads createCopy() {
        return this;
    }

    /**
     * Takes the names of tables out of what is read.
     *
     * @param names of tables and views, and what statements call parts of themselves
     * @param next who is told of each statement too
     */
    record Named(Set<String> names, SqlLogger next) implements SqlLogger {
        private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+\"?(\\w+)");

        @Override
        public void logBeforeExecution(StatementContext context) {
            names.addAll(in(context.getRenderedSql()));
            next.logBeforeExecution(context);
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            next.logAfterExecution(context);
        }

        @Override
        public void logException(StatementContext context, SQLException problem) {
            next.logException(context, problem);
        }

        static Set<String> in(String sql) {
            Set<String> names = new HashSet<>();
            TABLE.matcher(sql).results().forEach(m -> names.add(m.group(1)));
            return names;
        }
    }
}
