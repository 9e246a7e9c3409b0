package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.ColourCode;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of a file's codes in a codebook: which are new, changed, the same, or stand against
 * what is there. A code is known again by its identity, else by its key, else by its name. What a
 * file does not say of a code stays as it is; nothing is ever taken out, and no code is moved.
 */
public final class BookPlan {
    /** What becomes of a code. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        /** its name or its kind stands against another code: it is left as it is */
        CONFLICT
    }

    /**
     * A code of the file.
     *
     * @param name as it will be called
     * @param why what differs, as text keys; empty for what is new or the same
     */
    public record Line(State state, String name, List<String> why) {
        /** In one line: what becomes of it, its name and what differs. */
        public String say(Texts texts) {
            return texts.get(
                    "codebook.take.line",
                    texts.get("codebook.take.state." + state.name().toLowerCase(Locale.ROOT)),
                    name,
                    String.join(", ", why.stream().map(texts::get).toList()));
        }
    }

    private final String codebookId;
    private final Set<String> given;
    private final Map<String, List<String>> quotes = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Operation> parts = new ArrayList<>();
    private final KnownCodes known;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> digits = new HashSet<>();
    private final Coder coder;
    private final String at;

    private BookPlan(
            String codebookId,
            CodeTree tree,
            Set<String> ids,
            List<CodeMemo> examples,
            BookFile file,
            Coder coder,
            String at) {
        this.codebookId = codebookId;
        known = new KnownCodes(tree, file.entries());
        given = new HashSet<>(ids);
        this.coder = coder;
        this.at = at;
        examples.forEach(
                e -> quotes.computeIfAbsent(e.targetId(), i -> new ArrayList<>()).add(e.text()));
        for (Code c : tree.all()) {
            names.add(plain(c.label().text()));
            if (c.digit() != null) {
                digits.add(c.digit());
            }
        }
    }

    /** Against a codebook of the study as it stands. */
    public static BookPlan of(Study study, String codebookId, BookFile file) {
        return study.read(h -> of(h, codebookId, file, new Coder("", "", "", ""), ""));
    }

    /** Against nothing: a codebook that is still to be made. */
    public static BookPlan fresh(BookFile file) {
        return of(
                "",
                new CodeTree(List.of()),
                Set.of(),
                List.of(),
                file,
                new Coder("", "", "", ""),
                "");
    }

    static BookPlan of(Handle h, String codebookId, BookFile file, Coder coder, String at) {
        return of(
                codebookId,
                new CodebookStore(h).codes(codebookId),
                new CodebookStore(h).codeIds(),
                new CodeMemoStore(h).examples(codebookId),
                file,
                coder,
                at);
    }

    private static BookPlan of(
            String codebookId,
            CodeTree tree,
            Set<String> known,
            List<CodeMemo> examples,
            BookFile file,
            Coder coder,
            String at) {
        BookPlan plan = new BookPlan(codebookId, tree, known, examples, file, coder, at);
        file.entries().forEach(e -> plan.ids.add(plan.take(e, plan.ids, file.entries())));
        return plan;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public int count(State state) {
        return (int) lines.stream().filter(l -> l.state() == state).count();
    }

    public boolean changesNothing() {
        return parts.isEmpty();
    }

    /** Identities of the codes that the entries are or will be, in their order. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    List<Operation> parts() {
        return List.copyOf(parts);
    }

    private static String plain(String name) {
        return KnownCodes.plain(name);
    }

    /** Gives the identity of the code that it is, or will be. */
    private String take(BookFile.Entry e, List<String> ids, List<BookFile.Entry> all) {
        Code code = known.of(e);
        if (code == null) {
            return made(e, ids, all);
        }
        if (e.folder() != null && e.folder() != code.folder()) {
            lines.add(new Line(State.CONFLICT, e.label().text(), List.of("codebook.take.kind")));
            return code.id();
        }
        return changed(code, e);
    }

    private String made(BookFile.Entry e, List<String> ids, List<BookFile.Entry> all) {
        String parent = e.parent() < 0 ? null : ids.get(e.parent());
        String name = e.label().text().strip();
        if (names.contains(plain(name)) && e.parent() >= 0) {
            // two of one name cannot be told apart: the second says where it stands
            name = name + " (" + all.get(e.parent()).label().text().strip() + ")";
        }
        String base = name;
        while (!names.add(plain(name))) {
            // the count goes on: as many of one name as there may be are not tried from the start
            name = base + " " + numbers.merge(plain(base), 2, (is, first) -> is + 1);
        }
        boolean folder = Boolean.TRUE.equals(e.folder());
        String id = identity(e.guid());
        Integer digit = e.digit() != null && !folder && digits.add(e.digit()) ? e.digit() : null;
        parts.add(new AddCode(id, codebookId, parent, name, folder, digit));
        others(id, name, e.label(), LocalText.of(""));
        define(id, name, e, LocalText.of(""), LocalText.of(""));
        if (!e.note().isEmpty()) {
            parts.add(new NoteCode(id, name, e.note()));
        }
        if (e.colour() != null && !folder) {
            parts.add(new ColourCode(id, name, e.colour()));
        }
        examples(id, name, e, List.of());
        boolean other = !name.equals(e.label().text().strip());
        lines.add(new Line(State.NEW, name, other ? List.of("codebook.take.called") : List.of()));
        return id;
    }

    /** That of the file, where no code of the study has it. */
    private String identity(@Nullable String guid) {
        return guid == null || !given.add(guid) ? Ids.next() : guid;
    }

    private String changed(Code code, BookFile.Entry e) {
        int before = parts.size();
        List<String> why = new ArrayList<>();
        String label = code.label().text();
        String name = e.label().text().strip();
        if (!name.isEmpty() && !name.equals(label)) {
            if (!plain(name).equals(plain(label)) && names.contains(plain(name))) {
                lines.add(new Line(State.CONFLICT, name, List.of("codebook.take.name")));
                return code.id();
            }
            names.add(plain(name));
            parts.add(new RenameCode(code.id(), label, name));
            why.add("codebook.take.label");
        }
        if (others(code.id(), label, e.label(), code.label())) {
            why.add("codebook.take.label");
        }
        if (define(code.id(), label, e, code.definition(), code.exclude())) {
            why.add("codebook.take.definition");
        }
        if (!e.note().isEmpty() && !e.note().equals(code.note())) {
            parts.add(new NoteCode(code.id(), label, e.note()));
            why.add("codebook.take.note");
        }
        if (e.colour() != null
                && !code.folder()
                && !e.colour().equalsIgnoreCase(code.ownColour())) {
            parts.add(new ColourCode(code.id(), label, e.colour()));
            why.add("codebook.take.colour");
        }
        if (e.digit() != null
                && !code.folder()
                && !Objects.equals(e.digit(), code.digit())
                && digits.add(e.digit())) {
            parts.add(new SetDigit(codebookId, code.id(), label, e.digit()));
            why.add("codebook.take.key");
        }
        if (examples(code.id(), label, e, quotes.getOrDefault(code.id(), List.of()))) {
            why.add("codebook.take.examples");
        }
        boolean same = parts.size() == before;
        lines.add(
                new Line(
                        same ? State.SAME : State.CHANGED,
                        name.isEmpty() ? label : name,
                        why.stream().distinct().toList()));
        return code.id();
    }

    /** Names in other languages. */
    private boolean others(String id, String label, LocalText said, LocalText is) {
        boolean any = false;
        for (Map.Entry<String, String> other : said.others().entrySet()) {
            if (!other.getValue().isBlank()
                    && !other.getValue().equals(is.others().get(other.getKey()))) {
                parts.add(new RenameCode(id, label, other.getValue(), other.getKey()));
                any = true;
            }
        }
        return any;
    }

    private boolean define(
            String id, String label, BookFile.Entry e, LocalText definition, LocalText exclude) {
        Set<@Nullable String> languages = new LinkedHashSet<>();
        languages.add(null);
        languages.addAll(e.definition().others().keySet());
        languages.addAll(e.exclude().others().keySet());
        boolean any = false;
        for (String language : languages) {
            String is = in(definition, language);
            String isNot = in(exclude, language);
            String said = orElse(in(e.definition(), language), is);
            String saidNot = orElse(in(e.exclude(), language), isNot);
            if (!said.equals(is) || !saidNot.equals(isNot)) {
                parts.add(new DefineCode(id, label, said, saidNot, language, coder.name(), at));
                any = true;
            }
        }
        return any;
    }

    private static String in(LocalText text, @Nullable String language) {
        return (language == null ? text.text() : text.others().getOrDefault(language, "")).strip();
    }

    private static String orElse(String said, String is) {
        return said.isEmpty() ? is : said;
    }

    private boolean examples(String id, String label, BookFile.Entry e, List<String> there) {
        Set<String> fresh = new LinkedHashSet<>();
        e.examples().stream()
                .map(String::strip)
                .filter(q -> !q.isEmpty() && !there.contains(q))
                .forEach(fresh::add);
        fresh.forEach(q -> parts.add(new AddExample(Ids.next(), id, label, q, coder.id(), at)));
        return !fresh.isEmpty();
    }
}
