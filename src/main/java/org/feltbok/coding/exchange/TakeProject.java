package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Memo;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a project of another program into the study: one change and one undo. What is there already
 * is known by its identity, codes and cases else by their names, and nothing of it is taken away.
 * Texts that the study does not have become interviews. What it did is counted while it is applied,
 * also in a rehearsal.
 */
public final class TakeProject implements Operation {
    /** What is counted. */
    public enum Count {
        CODES_NEW,
        CODES_KNOWN,
        PEOPLE_NEW,
        CASES_NEW,
        CASES_KNOWN,
        TEXTS_NEW,
        TEXTS_KNOWN,
        TEXTS_OTHER,
        CODINGS_NEW,
        CODINGS_KNOWN,
        CODINGS_LOST,
        NOTES_NEW,
        NOTES_LEFT;

        /** Key of the words for it. */
        public String key() {
            return "qdpx.count." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Project project;
    private final String from;
    private final Coder coder;
    private final String at;
    private final Map<Count, Integer> counts;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> caseOf = new HashMap<>();
    private final Map<String, Project.Note> notes = new HashMap<>();
    private final Set<String> notesUsed = new HashSet<>();

    /**
     * @param from name of the file
     * @param coder who does it, and gave what nobody is said to have given
     * @param counts takes what was done, once it is applied
     */
    public TakeProject(
            Project project, String from, Coder coder, String at, Map<Count, Integer> counts) {
        this.counts = counts;
        this.project = project;
        this.from = from;
        this.coder = coder;
        this.at = at;
    }

    @Override
    public String name() {
        return "coding.import_project";
    }

    @Override
    public List<String> args() {
        return List.of(from);
    }

    private void count(Count what, boolean is) {
        counts.merge(what, is ? 1 : 0, Integer::sum);
    }

    @Override
    public void apply(UnitOfWork work) {
        List.of(counts, codes, people, caseOf, notes).forEach(Map::clear);
        notesUsed.clear();
        project.notes().forEach(n -> notes.put(n.guid(), n));
        String interviews = codes(work);
        people(work);
        var rows = new ProjectRowsStore(work);
        cases(work, rows);
        for (Project.Note note : project.notes()) {
            String code = codes.get(String.valueOf(note.code()));
            if (code != null && notesUsed.add(note.guid())) {
                count(
                        Count.NOTES_NEW,
                        rows.noteOn(Memo.About.CODE, code, note, person(note.user())));
            }
        }
        for (Project.Source source : project.sources()) {
            source(work, rows, source, interviews);
        }
        counts.put(Count.NOTES_LEFT, notes.size() - notesUsed.size());
    }

    /** Codes of a codebook that is known go there, all others to that of the interviews. */
    private String codes(UnitOfWork work) {
        List<Codebook> books = new CodebookStore(work.handle()).codebooks();
        String interviews =
                books.stream()
                        .filter(Codebook::forInterviews)
                        .map(Codebook::id)
                        .findFirst()
                        .orElse(null);
        Map<Integer, String> tops = new HashMap<>();
        Set<String> coded = new HashSet<>();
        project.sources().forEach(s -> given(s).forEach(g -> coded.add(g.code())));
        Map<String, List<BookFile.Entry>> parts = new LinkedHashMap<>();
        List<String> of = new ArrayList<>();
        List<Integer> place = new ArrayList<>();
        for (int i = 0; i < project.codes().size(); i++) {
            BookFile.Entry e = project.codes().get(i);
            Optional<Codebook> book =
                    e.parent() >= 0
                            ? Optional.empty()
                            : books.stream()
                                    .filter(b -> BookOut.guid(b.id()).equals(e.guid()))
                                    .findFirst();
            if (book.isPresent()) {
                tops.put(i, book.get().id());
                of.add(book.get().id());
                place.add(-1);
                continue;
            }
            String to = e.parent() < 0 ? "" : of.get(e.parent());
            of.add(to);
            List<BookFile.Entry> part = parts.computeIfAbsent(to, k -> new ArrayList<>());
            place.add(part.size());
            part.add(under(e, e.parent() < 0 ? -1 : place.get(e.parent()), coded));
        }
        if (interviews == null && (parts.containsKey("") || !project.sources().isEmpty())) {
            interviews = Ids.next();
            String label = project.name().isBlank() ? from : project.name();
            new AddCodebook(interviews, label, List.of(), null).apply(work);
        }
        for (Map.Entry<String, List<BookFile.Entry>> part : parts.entrySet()) {
            String to = part.getKey().isEmpty() ? String.valueOf(interviews) : part.getKey();
            BookPlan plan =
                    BookPlan.of(
                            work.handle(), to, new BookFile(part.getValue(), List.of()), coder, at);
            TakeCodes.apply(work, to, plan);
            for (int i = 0; i < part.getValue().size(); i++) {
                String guid = part.getValue().get(i).guid();
                if (guid != null) {
                    codes.putIfAbsent(guid, plan.ids().get(i));
                }
            }
            counts.merge(Count.CODES_NEW, plan.count(BookPlan.State.NEW), Integer::sum);
            counts.merge(
                    Count.CODES_KNOWN,
                    plan.lines().size() - plan.count(BookPlan.State.NEW),
                    Integer::sum);
        }
        return String.valueOf(interviews);
    }

    private static List<Project.Given> given(Project.Source s) {
        List<Project.Given> all = new ArrayList<>(s.codings());
        s.selections().forEach(x -> all.addAll(x.codings()));
        return all;
    }

    /** A code that was given is no folder, whatever the file calls it. */
    private static BookFile.Entry under(BookFile.Entry e, int parent, Set<String> coded) {
        boolean folder = Boolean.TRUE.equals(e.folder()) && !coded.contains(e.guid());
        return new BookFile.Entry(
                parent,
                e.guid(),
                e.key(),
                e.label(),
                e.definition(),
                e.exclude(),
                e.note(),
                e.digit(),
                folder,
                e.colour(),
                e.examples());
    }

    private void people(UnitOfWork work) {
        for (Project.User user : project.users()) {
            List<Coder> there = new CodebookStore(work.handle()).people();
            Optional<Coder> known =
                    there.stream()
                            .filter(p -> BookOut.guid(p.id()).equals(user.guid()))
                            .findFirst();
            if (known.isPresent() || user.name().isBlank()) {
                people.put(user.guid(), known.map(Coder::id).orElse(coder.id()));
            } else {
                people.put(user.guid(), ProjectRowsStore.person(work, user.name().strip()));
                count(
                        Count.PEOPLE_NEW,
                        there.stream().noneMatch(p -> p.name().equals(user.name().strip())));
            }
        }
    }

    private String person(@Nullable String user) {
        return user == null ? coder.id() : people.getOrDefault(user, coder.id());
    }

    private void cases(UnitOfWork work, ProjectRowsStore rows) {
        List<Case> there = new ArrayList<>(CaseStore.cases(work.handle()));
        boolean first = there.isEmpty();
        Map<String, Case> byGuid = new HashMap<>();
        there.forEach(c -> byGuid.putIfAbsent(BookOut.guid(c.id()), c));
        Map<String, Attribute> attributes = new HashMap<>();
        for (Project.CaseOf of : project.cases()) {
            Optional<Case> known =
                    Optional.ofNullable(byGuid.get(of.guid())).or(() -> named(there, of.name()));
            count(Count.CASES_KNOWN, known.isPresent());
            count(Count.CASES_NEW, known.isEmpty());
            Case now = known.orElseGet(() -> made(work, there, of.guid(), of.name(), first));
            byGuid.putIfAbsent(BookOut.guid(now.id()), now);
            of.sources().forEach(s -> caseOf.put(s, now.id()));
            if (known.isEmpty()) {
                values(work, now, of, attributes);
            }
            if (project.ours()) {
                noted(rows, Memo.About.CASE, now.id(), of.notes());
            } else if (known.isEmpty()) {
                rows.noteOnCase(now.id(), of.note(), coder.id());
            }
        }
    }

    private static Optional<Case> named(List<Case> there, String name) {
        return there.stream()
                .filter(
                        c ->
                                c.name().equalsIgnoreCase(name)
                                        || c.key().equalsIgnoreCase(name)
                                        || c.pseudonym().equalsIgnoreCase(name) && !name.isEmpty())
                .findFirst();
    }

    private static Case made(
            UnitOfWork work, List<Case> there, String guid, String name, boolean frame) {
        String label = name.isBlank() ? "?" : name;
        String id = there.stream().anyMatch(c -> c.id().equals(guid)) ? Ids.next() : guid;
        Case made =
                new Case(
                        id,
                        Keys.of(
                                label,
                                "case",
                                k -> there.stream().anyMatch(c -> c.key().equals(k))),
                        label,
                        "",
                        frame,
                        "",
                        "");
        CaseRows.insert(work, made, there.size() + 1);
        there.add(made);
        return made;
    }

    private void values(
            UnitOfWork work, Case of, Project.CaseOf said, Map<String, Attribute> attributes) {
        for (Project.Variable variable : project.variables()) {
            String value = said.values().getOrDefault(variable.guid(), "").strip();
            if (value.isEmpty() || variable.name().isBlank()) {
                continue;
            }
            Attribute attribute =
                    attributes.computeIfAbsent(variable.guid(), g -> attribute(work, variable));
            boolean fits =
                    switch (attribute.type()) {
                        case NUMBER -> value.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?");
                        case CATEGORY ->
                                attribute.categories().stream()
                                        .anyMatch(
                                                c ->
                                                        c.code().equals(value)
                                                                || c.label().text().equals(value));
                        default -> true;
                    };
            if (fits) {
                new SetCaseValue(of, attribute, value).apply(work);
            }
        }
    }

    private static Attribute attribute(UnitOfWork work, Project.Variable variable) {
        List<Attribute> there = CaseStore.attributes(work.handle());
        return there.stream()
                .filter(
                        a ->
                                BookOut.guid(a.id()).equals(variable.guid())
                                        || a.label().text().equalsIgnoreCase(variable.name()))
                .findFirst()
                .orElseGet(
                        () -> {
                            Attribute made =
                                    new Attribute(
                                            variable.guid(),
                                            Keys.of(
                                                    variable.name(),
                                                    "variable",
                                                    k ->
                                                            there.stream()
                                                                    .anyMatch(
                                                                            a ->
                                                                                    a.name()
                                                                                            .equals(
                                                                                                    k))),
                                            LocalText.of(variable.name()),
                                            variable.number()
                                                    ? AttributeType.NUMBER
                                                    : AttributeType.TEXT,
                                            LocalText.of(""),
                                            0,
                                            null,
                                            "",
                                            List.of());
                            CaseRows.insert(work, made, there.size() + 1);
                            return made;
                        });
    }

    private void source(
            UnitOfWork work, ProjectRowsStore rows, Project.Source source, String interviews) {
        ProjectTarget target = rows.known(source, interviews);
        count(Count.TEXTS_KNOWN, target != null && target.same());
        count(Count.TEXTS_OTHER, target != null && !target.same());
        if (target == null) {
            count(Count.TEXTS_NEW, true);
            String role = source.name().isBlank() ? from : source.name();
            target = rows.made(source, caseFor(work, source), role, interviews, project.ours());
        }
        for (Project.Selection s : source.selections()) {
            place(rows, target, s.codings(), s.notes(), target.on(s, source.text()));
        }
        String interview = rows.interviewOf(source);
        if (interview != null) {
            noted(rows, Memo.About.INTERVIEW, interview, source.notes());
        }
        List<String> onText = interview == null ? source.notes() : List.of();
        place(rows, target, source.codings(), onText, target.whole());
    }

    private String caseFor(UnitOfWork work, Project.Source source) {
        String known = caseOf.get(source.guid());
        if (known != null) {
            return known;
        }
        // texts of no case stand together in one that is called as the project
        String own =
                caseOf.computeIfAbsent(
                        "",
                        k -> {
                            List<Case> there = new ArrayList<>(CaseStore.cases(work.handle()));
                            String name = project.name().isBlank() ? from : project.name();
                            count(Count.CASES_NEW, true);
                            return made(work, there, Ids.next(), name, there.isEmpty()).id();
                        });
        return own;
    }

    private void place(
            ProjectRowsStore rows,
            ProjectTarget target,
            List<Project.Given> given,
            List<String> onText,
            List<ProjectTarget.Place> places) {
        for (Project.Given g : given) {
            String code = codes.get(g.code());
            if (code == null || places.isEmpty()) {
                count(Count.CODINGS_LOST, true);
                continue;
            }
            boolean fresh = false;
            for (ProjectTarget.Place place : places) {
                String id = rows.give(g, code, person(g.user()), place, from);
                fresh |= id != null;
                if (id != null) {
                    notes(g.notes(), n -> rows.noteOn(id, n, person(n.user())));
                } else {
                    notesUsed.addAll(g.notes());
                }
            }
            count(fresh ? Count.CODINGS_NEW : Count.CODINGS_KNOWN, true);
        }
        if (!places.isEmpty()) {
            notes(
                    onText,
                    n ->
                            rows.memo(
                                    target.codebookId(),
                                    person(n.user()),
                                    places.getFirst().ref(),
                                    n.text()));
        }
    }

    private void noted(ProjectRowsStore rows, Memo.About about, String id, List<String> refs) {
        notes(refs, n -> rows.noteOn(about, id, n, person(n.user())));
    }

    private void notes(List<String> refs, java.util.function.Predicate<Project.Note> take) {
        for (String ref : refs) {
            Project.Note note = notes.get(ref);
            if (note != null && notesUsed.add(ref) && !note.text().isBlank()) {
                count(Count.NOTES_NEW, take.test(note));
            }
        }
    }
}
