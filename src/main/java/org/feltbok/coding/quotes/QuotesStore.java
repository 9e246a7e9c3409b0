package org.feltbok.coding.quotes;

import org.feltbok.base.text.Language;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseStore;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MemoStore;
import org.feltbok.coding.Span;
import org.feltbok.store.LocalTexts;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads quotes with the facts of their cases: one query for any number of codings. */
public final class QuotesStore {
    private static final String SELECT =
            """
            SELECT k.id, k.code_id, k.person_id, p.name AS coder, k.start_at, k.end_at, k.lost_quote,
              coalesce(a.text, t.text) AS text,
              coalesce(r.case_id, i.case_id) AS case_id, a.item_id, i.role, i.role_i18n, d.memo
            FROM coding k JOIN code o ON o.id = k.code_id JOIN codebook b ON b.id = o.codebook_id
            JOIN person p ON p.id = k.person_id
            LEFT JOIN layer l ON l.id = k.layer_id
            LEFT JOIN answer_text a ON a.id = k.answer_text_id LEFT JOIN response r ON r.id = a.response_id
            LEFT JOIN passage t ON t.id = k.passage_id LEFT JOIN interview i ON i.id = t.interview_id
            LEFT JOIN coding_done d ON d.codebook_id = b.id AND d.person_id = k.person_id
              AND (d.answer_text_id = a.id OR d.passage_id = t.id)
            WHERE k.document_id IS NULL AND (a.id IS NULL OR r.pass = 1 AND a.aside = 0)
              AND %s
            ORDER BY b.position, a.item_id IS NULL, o.position, r.position, i.position, t.position, k.start_at, k.id
            """;

    private final Handle handle;
    private final Language language;
    private final String person;

    /**
     * @param person name of who asks; may be empty
     */
    public QuotesStore(Handle handle, Language language, String person) {
        this.handle = handle;
        this.language = language;
        this.person = person.strip();
    }

    /** The roles of informants there are, as they are written. */
    public List<String> roles() {
        return handle.createQuery("SELECT DISTINCT role FROM interview ORDER BY role")
                .mapTo(String.class)
                .list();
    }

    public Quotes read(QuoteChoice choice) {
        var known = new Known();
        Set<String> unseen = Blindness.unseen(handle, person);
        Set<String> meant = known.meant(choice);
        List<Attribute> attributes = known.attributes();
        List<Quote> found = new ArrayList<>();
        int left = 0;
        for (Line line : lines(choice.whose())) {
            if (!meant.contains(line.code())
                    || !choice.roles().isEmpty() && !choice.roles().contains(line.role())
                    || !choice.cases().isEmpty() && !known.isOf(line, choice.cases())) {
                continue;
            }
            if (unseen.contains(line.item() == null ? CodableItem.INTERVIEWS : line.item())
                    && !line.coder().equals(person)) {
                left++;
                continue;
            }
            found.add(known.quote(line, attributes));
        }
        found.sort(java.util.Comparator.comparingInt(q -> known.place(q)));
        return new Quotes(
                attributes.stream().map(a -> a.label().in(language)).toList(), found, left);
    }

    private record Line(
            String id,
            String code,
            String personId,
            String coder,
            @Nullable Span span,
            @Nullable String lost,
            String text,
            @Nullable String caseId,
            @Nullable String item,
            String role,
            String roleShown,
            String memo) {}

    private List<Line> lines(QuoteChoice.Whose whose) {
        String which =
                switch (whose) {
                    case CODERS -> "k.layer_id IS NULL AND :who = :who";
                    case MINE -> "k.layer_id IS NULL AND p.name = :who";
                    case AGREED -> "l.kind = 'agreed' AND :who = :who";
                };
        return handle.createQuery(SELECT.formatted(which))
                .bind("who", person)
                .map((r, c) -> line(r))
                .list();
    }

    private Line line(ResultSet r) throws SQLException {
        int start = r.getInt("start_at");
        Span span = r.wasNull() ? null : new Span(start, r.getInt("end_at"));
        String role = Objects.requireNonNullElse(r.getString("role"), "");
        return new Line(
                r.getString("id"),
                r.getString("code_id"),
                r.getString("person_id"),
                r.getString("coder"),
                span,
                r.getString("lost_quote"),
                r.getString("text"),
                r.getString("case_id"),
                r.getString("item_id"),
                role,
                LocalTexts.of(role, r.getString("role_i18n")).in(language),
                Objects.requireNonNullElse(r.getString("memo"), ""));
    }

    /** What stands around the quotes, each read once. */
    private final class Known {
        private final Map<String, CodeTree> trees = new HashMap<>();
        private final Map<String, Codebook> books = new HashMap<>();
        private final Map<String, Code> codes = new HashMap<>();
        private final Map<String, String> items = new HashMap<>();
        private final Map<String, Case> cases = new HashMap<>();
        private final Map<List<String>, Integer> places = new HashMap<>();
        private final Map<String, String> toldTexts = new HashMap<>();
        private final UnaryOperator<String> told = HideNames.telling(handle);
        private final CaseData data = CaseStore.told(handle);
        private final Map<String, String> called = HideNames.interviewed(handle);

        /** What is noted on the words of codes, by the coding. */
        private final Map<String, List<Memo>> noted =
                new MemoStore(handle)
                        .all().stream()
                                .filter(m -> m.about() == Memo.About.CODING)
                                .collect(Collectors.groupingBy(Memo::targetId));

        private Known() {
            CodebookStore store = new CodebookStore(handle);
            for (Codebook book : store.codebooks()) {
                CodeTree tree = store.codes(book.id());
                trees.put(book.id(), tree);
                books.put(book.id(), book);
                for (Code code : tree.all()) {
                    codes.put(code.id(), code);
                    List<String> at = new ArrayList<>(List.of(book.label().in(language)));
                    at.addAll(path(code));
                    places.putIfAbsent(at, places.size());
                }
            }
            for (CodableItem item : store.items()) {
                items.put(item.itemId(), item.shortName());
            }
            data.cases().forEach(c -> cases.put(c.id(), c));
        }

        private List<Attribute> attributes() {
            return data.attributes().stream()
                    .filter(a -> a.type() != AttributeType.CONTACT && !a.isRetired())
                    .toList();
        }

        /** The codes that are meant, with all that stands below them. */
        private Set<String> meant(QuoteChoice choice) {
            Set<String> meant = new HashSet<>();
            trees.forEach(
                    (book, tree) -> {
                        if (choice.codebook().isEmpty() || choice.codebook().equals(book)) {
                            tree.all().stream()
                                    .map(Code::id)
                                    .filter(id -> isBelow(tree, id, choice.codes()))
                                    .forEach(meant::add);
                        }
                    });
            return meant;
        }

        /** Whether a code is one of some or stands below one; of no codes, whatever it is. */
        private static boolean isBelow(CodeTree tree, String id, Set<String> codes) {
            return codes.isEmpty()
                    || tree.withAncestors(id).stream().anyMatch(a -> codes.contains(a.id()));
        }

        private String key(Line line) {
            return Optional.ofNullable(cases.get(String.valueOf(line.caseId())))
                    .map(Case::key)
                    .orElse("");
        }

        /** By its key, or by what it goes by where its interviews are told. */
        private boolean isOf(Line line, Set<String> chosen) {
            return chosen.contains(key(line))
                    || chosen.contains(told(cases.get(String.valueOf(line.caseId()))));
        }

        private int place(Quote quote) {
            List<String> at = new ArrayList<>(List.of(quote.codebook()));
            at.addAll(quote.path());
            return places.getOrDefault(at, Integer.MAX_VALUE);
        }

        private List<String> path(Code code) {
            CodeTree tree = Objects.requireNonNull(trees.get(code.codebookId()));
            return tree.withAncestors(code.id()).reversed().stream()
                    .map(c -> toldTexts.computeIfAbsent(c.label().in(language), told))
                    .toList();
        }

        private Quote quote(Line line, List<Attribute> attributes) {
            Code code = Objects.requireNonNull(codes.get(line.code()));
            Case of = line.caseId() == null ? null : cases.get(line.caseId());
            String interviewed = line.item() == null ? told(of) : "";
            return new Quote(
                    of == null ? "" : interviewed.isEmpty() ? of.key() : interviewed,
                    of == null ? "" : interviewed.isEmpty() ? of.name() : interviewed,
                    attributes.stream().map(a -> of == null ? "" : fact(of, a)).toList(),
                    line.item() == null
                            ? told.apply(line.roleShown())
                            : items.getOrDefault(line.item(), line.item()),
                    line.item() == null,
                    Objects.requireNonNull(books.get(code.codebookId())).label().in(language),
                    path(code),
                    line.coder(),
                    told.apply(words(line)),
                    line.span() == null && line.lost() == null,
                    line.lost() != null,
                    toldTexts.computeIfAbsent(line.text(), told),
                    told.apply(memo(line)));
        }

        /** What a case that was interviewed goes by while names are hidden; empty = by its name. */
        private String told(@Nullable Case of) {
            return of == null || !HideNames.isOn(handle) ? "" : called.getOrDefault(of.id(), "");
        }

        private static String words(Line line) {
            if (line.lost() != null) {
                return line.lost();
            }
            return line.span() == null ? line.text() : CodePoints.cut(line.text(), line.span());
        }

        /** What the coder noted on the text, and on the words of the code. */
        private String memo(Line line) {
            Stream<String> onWords =
                    noted.getOrDefault(line.id(), List.of()).stream()
                            .filter(m -> line.personId().equals(m.personId()))
                            .map(Memo::text);
            return Stream.concat(Stream.of(line.memo()), onWords)
                    .filter(m -> !m.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        private String fact(Case of, Attribute attribute) {
            if (data.missing(of, attribute).isPresent()) {
                return "";
            }
            String value = data.text(of, attribute);
            return attribute.category(value).map(c -> c.label().in(language)).orElse(value);
        }
    }
}
