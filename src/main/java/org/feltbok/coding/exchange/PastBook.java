package org.feltbok.coding.exchange;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.PastCodesStore;
import org.feltbok.store.Study;
import org.feltbok.study.Telling;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A codebook as it was when a day ended, beside what it is now: the codes in the order of that day,
 * then those made since.
 */
public record PastBook(List<Line> lines) {
    public PastBook {
        lines = List.copyOf(lines);
    }

    /** What became of a code since. */
    public enum State {
        SAME,
        CHANGED,
        /** taken out, or merged into another */
        GONE,
        NEW
    }

    /**
     * A code.
     *
     * @param depth how many others it stood below
     * @param then what it was called; of one that is new, what it is called
     * @param now what it is called; empty where that is the same, or it is gone
     * @param why what is otherwise, as text keys
     */
    public record Line(State state, int depth, String then, String now, List<String> why) {
        public Line {
            why = List.copyOf(why);
        }

        /** In one line. */
        public String say(Texts texts) {
            String what = texts.get("codebook.past." + state.name().toLowerCase(Locale.ROOT));
            String more = String.join(", ", why.stream().map(texts::get).toList());
            String name = "    ".repeat(depth) + then;
            return now.isEmpty()
                    ? texts.get("codebook.past.line", name, what, more)
                    : texts.get("codebook.past.renamed", name, now, what, more);
        }
    }

    /** As names may be told now. */
    public static PastBook of(Study study, String codebookId, LocalDate day, Texts texts) {
        ZoneId zone = study.environment().clock().getZone();
        return study.read(
                h -> {
                    Telling telling = Telling.of(h);
                    return of(
                            new PastCodesStore(h, day, zone).codes(codebookId).telling(telling),
                            new CodebookStore(h).codes(codebookId).telling(telling),
                            texts);
                });
    }

    static PastBook of(CodeTree then, CodeTree now, Texts texts) {
        List<Line> lines = new ArrayList<>();
        for (Code code : ordered(then)) {
            lines.add(line(code, then, now, texts));
        }
        for (Code code : ordered(now)) {
            if (then.byId(code.id()).isEmpty()) {
                lines.add(
                        new Line(
                                State.NEW,
                                depth(now, code),
                                name(now, code, texts),
                                "",
                                List.of()));
            }
        }
        return new PastBook(lines);
    }

    private static Line line(Code code, CodeTree then, CodeTree now, Texts texts) {
        Code is = now.byId(code.id()).orElse(null);
        List<String> why = is == null ? List.of() : why(code, is);
        State state = is == null ? State.GONE : why.isEmpty() ? State.SAME : State.CHANGED;
        String was = name(then, code, texts);
        String called = is == null ? "" : name(now, is, texts);
        return new Line(state, depth(then, code), was, called.equals(was) ? "" : called, why);
    }

    private static List<String> why(Code was, Code is) {
        List<String> why = new ArrayList<>();
        add(why, was.label(), is.label(), "codebook.take.label");
        add(
                why,
                List.of(was.definition(), was.exclude()),
                List.of(is.definition(), is.exclude()),
                "codebook.take.definition");
        add(why, blank(was.note()), blank(is.note()), "codebook.take.note");
        add(why, was.ownColour(), is.ownColour(), "codebook.take.colour");
        add(why, was.digit(), is.digit(), "codebook.take.key");
        add(why, was.parentId(), is.parentId(), "codebook.past.place");
        add(why, was.isRetired(), is.isRetired(), "codebook.past.use");
        return why;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void add(
            List<String> why, @Nullable Object was, @Nullable Object is, String key) {
        if (!Objects.equals(was, is)) {
            why.add(key);
        }
    }

    private static List<Code> ordered(CodeTree tree) {
        return tree.roots().stream().flatMap(c -> tree.withDescendants(c).stream()).toList();
    }

    private static int depth(CodeTree tree, Code code) {
        return tree.withAncestors(code.id()).size() - 1;
    }

    private static String name(CodeTree tree, Code code, Texts texts) {
        return tree.told(code, texts.language());
    }

    /** How many became so. */
    public long count(State state) {
        return lines.stream().filter(l -> l.state() == state).count();
    }
}
