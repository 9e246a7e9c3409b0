package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A project of REFI-QDA: texts with what was coded in them. Identities are those of the file, lower
 * case and without braces; places count Unicode code points, line ends are LF.
 *
 * @param ours whether this program wrote it
 * @param findings what was read otherwise than it stands, or not at all
 */
public record Project(
        String name,
        boolean ours,
        List<User> users,
        List<BookFile.Entry> codes,
        List<Variable> variables,
        List<CaseOf> cases,
        List<Source> sources,
        List<Note> notes,
        List<Fault> findings) {
    public Project {
        users = List.copyOf(users);
        codes = List.copyOf(codes);
        variables = List.copyOf(variables);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** Somebody who coded. */
    public record User(String guid, String name) {}

    /** Something that is known of cases. */
    public record Variable(String guid, String name, boolean number) {}

    /**
     * @param values by the identity of the variable
     * @param sources identities of its texts
     * @param note what is said of it; may be empty
     * @param notes identities of what was noted on it, which only our own files know
     */
    public record CaseOf(
            String guid,
            String name,
            Map<String, String> values,
            List<String> sources,
            String note,
            List<String> notes) {
        public CaseOf {
            values = Map.copyOf(values);
            sources = List.copyOf(sources);
            notes = List.copyOf(notes);
        }

        /** Nothing was noted on it. */
        public CaseOf(
                String guid,
                String name,
                Map<String, String> values,
                List<String> sources,
                String note) {
            this(guid, name, values, sources, note, List.of());
        }
    }

    /**
     * A text.
     *
     * @param group what texts of its kind are called together, such as the question; may be empty
     * @param codings on the whole text
     * @param notes identities of what was noted on it
     */
    public record Source(
            String guid,
            String name,
            String group,
            String text,
            List<Selection> selections,
            List<Given> codings,
            List<String> notes) {
        public Source {
            selections = List.copyOf(selections);
            codings = List.copyOf(codings);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A stretch of a text.
     *
     * @param end not included
     */
    public record Selection(
            String guid, int start, int end, List<Given> codings, List<String> notes) {
        public Selection {
            codings = List.copyOf(codings);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A code given.
     *
     * @param user null = not said
     * @param at null = not said
     * @param notes identities of what was noted on it
     */
    public record Given(
            String guid,
            String code,
            @Nullable String user,
            @Nullable String at,
            List<String> notes) {
        public Given {
            notes = List.copyOf(notes);
        }

        /** The same with other notes on it. */
        Given noted(List<String> others) {
            return new Given(guid, code, user, at, others);
        }
    }

    /**
     * What somebody noted.
     *
     * @param code identity of the code that it is on; null = on something else
     */
    public record Note(
            String guid,
            String name,
            String text,
            @Nullable String user,
            @Nullable String at,
            @Nullable String code) {
        public Note(
                String guid, String name, String text, @Nullable String user, @Nullable String at) {
            this(guid, name, text, user, at, null);
        }

        /** The same, on a code. */
        Note on(@Nullable String other) {
            return new Note(guid, name, text, user, at, other);
        }
    }
}
