package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.AddAttribute;
import org.feltbok.cases.AddCase;
import org.feltbok.cases.AddGrouping;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.RemoveCase;
import org.feltbok.cases.RemoveGrouping;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.Coder;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.NoCodeFits;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WithCoder;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.RemovePublished;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.SetPublished;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.MovePassage;
import org.feltbok.interviews.RemoveInterview;
import org.feltbok.interviews.RenameTopic;
import org.feltbok.interviews.SetInterview;
import org.feltbok.interviews.SetPassage;
import org.feltbok.interviews.Speaker;
import org.feltbok.names.Kind;
import org.feltbok.names.Remove;
import org.feltbok.names.Rename;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.Together;
import org.feltbok.study.AddPerson;
import org.feltbok.study.EditStudy;
import org.feltbok.study.Person;
import org.feltbok.study.SetSetting;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Changes of every kind a study knows, made up at random from what is in it. */
final class RandomChanges {
    private static final LocalText NONE = LocalText.of("");

    private final StudyFile file;
    private final Path folder;
    private final Random random;
    private final EntryRules rules;
    private int made;

    RandomChanges(StudyFile file, Path folder, Random random) {
        this.file = file;
        this.folder = folder;
        this.random = random;
        Form form = file.read(h -> Form.byName(h, "survey").orElseThrow());
        rules = new EntryRules(form, file.environment().clock());
    }

    /** The next change; empty where what it would be about is not there. */
    Optional<Operation> next() {
        List<Supplier<@Nullable Operation>> kinds = kinds();
        return Optional.ofNullable(kinds.get(random.nextInt(kinds.size())).get());
    }

    private List<Supplier<@Nullable Operation>> kinds() {
        List<Supplier<@Nullable Operation>> all = new ArrayList<>();
        all.addAll(List.of(this::answer, this::answer, this::answer, this::start, this::status));
        all.addAll(List.of(this::clearText, this::clearText, this::clearText));
        all.addAll(List.of(this::note, this::importFile, this::importFile, this::questionnaire));
        all.addAll(List.of(this::toggle, this::toggle, this::toggleSpan, this::toggleSpan));
        all.addAll(List.of(this::memo, this::done, this::noneFits, this::takeOff, this::found));
        all.addAll(List.of(this::code, this::codeGiven, this::rename, this::define, this::digit));
        all.addAll(List.of(this::codebook, this::editPassage, this::editPassage));
        all.addAll(List.of(this::removePassage, this::addPassage, this::movePassage));
        all.addAll(List.of(this::setPassage, this::interview, this::setInterview));
        all.addAll(List.of(this::removeInterview, this::topic, this::renameTopic));
        all.addAll(List.of(this::newCase, this::editCase, this::value, this::removeCase));
        all.addAll(List.of(this::attribute, this::grouping, this::person, this::setting));
        all.addAll(List.of(this::text, this::figure, this::setFigure, this::removeFigure));
        all.addAll(List.of(this::published, this::removePublished));
        all.addAll(List.of(this::renameThing, this::renameThing, this::removeThing));
        return all;
    }

    // what is there
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable String any(String sql) {
        return pick(file.read(h -> h.createQuery(sql).mapTo(String.class).list()));
    }

    private <T> @Nullable T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private String word() {
        return "w" + ++made + " " + "æøå👩‍🌾 x".substring(0, random.nextInt(3));
    }

    private String sentence() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            text.append(i % 3 == 0 ? "PPT " : word() + " ");
        }
        return text.toString().strip();
    }

    private @Nullable TextRef textRef() {
        boolean answer = random.nextBoolean();
        String id = any("SELECT id FROM " + (answer ? "answer_text" : "passage"));
        return id == null ? null : answer ? TextRef.answer(id) : TextRef.passage(id);
    }

    private int length(TextRef text) {
        String table = text.kind() == TextRef.Kind.ANSWER ? "answer_text" : "passage";
        return file.read(
                h ->
                        h.createQuery("SELECT text FROM " + table + " WHERE id = :id")
                                .bind("id", text.id())
                                .mapTo(String.class)
                                .map(t -> t.codePointCount(0, t.length()))
                                .one());
    }

    private @Nullable Span span(TextRef text) {
        int length = length(text);
        if (length < 2) {
            return null;
        }
        int start = random.nextInt(length - 1);
        return new Span(start, start + 1 + random.nextInt(length - start - 1));
    }

    // names
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable Operation renameThing() {
        Kind kind =
                pick(
                        List.of(
                                Kind.ATTRIBUTE,
                                Kind.CATEGORY,
                                Kind.GROUPING,
                                Kind.INDICATOR,
                                Kind.CODE,
                                Kind.FIGURE));
        String id = thing(kind);
        return id == null ? null : new Rename(kind, id, "it", "name" + ++made);
    }

    private @Nullable Operation removeThing() {
        Kind kind =
                pick(
                        List.of(
                                Kind.ATTRIBUTE,
                                Kind.CATEGORY,
                                Kind.GROUPING,
                                Kind.INDICATOR,
                                Kind.CODE,
                                Kind.CODEBOOK));
        String id = thing(kind);
        return id == null ? null : new Remove(kind, id, "it");
    }

    private @Nullable String thing(Kind kind) {
        return any(
                "SELECT id FROM "
                        + switch (kind) {
                            case CATEGORY -> "attribute_category";
                            default -> "\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\"";
                        });
    }

    // responses
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable Operation answer() {
        String response =
                any(
                        "SELECT id FROM response WHERE questionnaire_id = '"
                                + rules.form().id()
                                + "' ORDER BY position DESC LIMIT 40");
        Item item = pick(rules.form().items());
        return response == null || item == null
                ? null
                : new SetAnswer(rules, response, "r", item, answer(item));
    }

    /** Takes the text away that an import (or somebody) put in; taken back, it comes in anew. */
    private @Nullable Operation clearText() {
        Item item = rules.form().item("q20").orElseThrow();
        String response =
                any(
                        "SELECT t.response_id FROM answer_text t JOIN response r ON r.id = t.response_id"
                                + " WHERE t.item_id = '"
                                + item.id()
                                + "' ORDER BY r.position DESC LIMIT 6");
        return response == null
                ? null
                : new SetAnswer(rules, response, "r", item, Answer.missing(MissingKind.REFUSED));
    }

    private Answer answer(Item item) {
        if (random.nextInt(4) == 0) {
            MissingKind kind = pick(List.of(MissingKind.values()));
            return Answer.missing(kind);
        }
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(pick(item.options().options()).value());
            case MULTIPLE -> Answer.Choices.of(List.of(pick(item.ticks()).option().value()));
            case TEXT -> new Answer.Words(sentence());
            case INTEGER -> new Answer.Amount(random.nextInt(900));
            case DECIMAL -> new Answer.Amount(random.nextDouble());
            case DATE -> new Answer.Day(LocalDate.of(2020, 1, 1 + random.nextInt(28)));
        };
    }

    private Operation start() {
        Optional<String> of = Optional.ofNullable(any("SELECT id FROM study_case"));
        StartResponse start =
                new StartResponse(
                        rules.form(),
                        Ids.next(),
                        random.nextBoolean() ? of : Optional.empty(),
                        "new",
                        "paper",
                        1 + random.nextInt(2),
                        "M",
                        "2026-11-23");
        Item item = rules.form().items().getFirst();
        SetAnswer first = new SetAnswer(rules, start.id(), "new", item, answer(item));
        return random.nextBoolean() ? start : Together.as(first, List.of(start, first));
    }

    private @Nullable Operation status() {
        String id = any("SELECT id FROM response");
        return id == null
                ? null
                : EditResponse.status(id, "r", pick(List.of(Response.Status.values())));
    }

    private @Nullable Operation note() {
        String id = any("SELECT id FROM response");
        return id == null
                ? null
                : random.nextBoolean()
                        ? EditResponse.note(id, "r", word())
                        : EditResponse.mode(id, "r", "phone");
    }

    private Operation importFile() {
        Path csv = folder.resolve("import" + ++made + ".csv");
        StringBuilder rows = new StringBuilder("_response,q1,q20\n");
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            rows.append("i").append(made).append('x').append(i).append(",1,");
            rows.append('"').append(sentence()).append("\"\n");
        }
        try {
            Files.writeString(csv, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportFile(rules.form(), csv);
    }

    private Operation questionnaire() {
        String id = Ids.next();
        return new AddQuestionnaire(
                new Questionnaire(
                        id, "f" + ++made, LocalText.of("F"), "1", "", List.of(), List.of()));
    }

    // codes
    // ----------------------------------------------------------------------------------------------------------

    private static final String CODE = "SELECT id FROM code WHERE folder = 0";
    private static final String PERSON = "SELECT id FROM person";

    private @Nullable Operation toggle() {
        return toggle(false);
    }

    private @Nullable Operation toggleSpan() {
        return toggle(true);
    }

    private @Nullable Operation toggle(boolean words) {
        String code = any(CODE);
        String person = any(PERSON);
        TextRef text = textRef();
        if (code == null || person == null || text == null) {
            return null;
        }
        Operation toggle = new ToggleCode(code, "c", person, text, words ? span(text) : null, null);
        Coder fresh = new Coder("coder" + made, "k" + made, "Ny " + made, "N");
        return random.nextInt(5) == 0 ? new WithCoder(fresh, toggle) : toggle;
    }

    private @Nullable Operation codeGiven() {
        String book = any("SELECT id FROM codebook");
        String person = any(PERSON);
        TextRef text = textRef();
        if (book == null || person == null || text == null) {
            return null;
        }
        AddCode code = new AddCode(Ids.next(), book, null, word(), false, null);
        return Together.as(
                code,
                List.of(code, new ToggleCode(code.id(), "c", person, text, span(text), null)));
    }

    private @Nullable Operation memo() {
        String book = any("SELECT id FROM codebook");
        String person = any(PERSON);
        TextRef text = textRef();
        return book == null || person == null || text == null
                ? null
                : new SetMemo(book, person, text, word());
    }

    private @Nullable Operation done() {
        String book = any("SELECT id FROM codebook");
        String person = any(PERSON);
        TextRef text = textRef();
        return book == null || person == null || text == null
                ? null
                : new MarkDone(book, person, text, random.nextBoolean());
    }

    private @Nullable Operation noneFits() {
        String book = any("SELECT id FROM codebook");
        String person = any(PERSON);
        TextRef text = textRef();
        return book == null || person == null || text == null
                ? null
                : new NoCodeFits(book, person, text);
    }

    private @Nullable Operation takeOff() {
        String coding = any("SELECT id FROM coding");
        return coding == null ? null : new RemoveCoding(coding, "c");
    }

    private @Nullable Operation found() {
        String coding = any("SELECT id FROM coding WHERE passage_id IS NOT NULL");
        if (coding == null) {
            return null;
        }
        TextRef text =
                TextRef.passage(
                        file.read(
                                h ->
                                        h.createQuery("SELECT passage_id FROM coding WHERE id = :i")
                                                .bind("i", coding)
                                                .mapTo(String.class)
                                                .one()));
        Span span = span(text);
        return span == null ? null : new FindAgain(coding, "c", text, span);
    }

    private @Nullable Operation code() {
        String book = any("SELECT id FROM codebook");
        return book == null
                ? null
                : new AddCode(Ids.next(), book, null, word(), random.nextInt(4) == 0, null);
    }

    private @Nullable Operation rename() {
        String code = any("SELECT id FROM code");
        return code == null ? null : new RenameCode(code, "c", word());
    }

    private @Nullable Operation define() {
        String code = any("SELECT id FROM code");
        return code == null ? null : new DefineCode(code, "c", word(), word());
    }

    private @Nullable Operation digit() {
        String code = any(CODE);
        String book =
                code == null ? null : any("SELECT codebook_id FROM code WHERE id = '" + code + "'");
        return book == null ? null : new SetDigit(book, code, "c", random.nextInt(10));
    }

    private Operation codebook() {
        return new AddCodebook(Ids.next(), word(), List.of(), any(PERSON));
    }

    // interviews
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable Operation editPassage() {
        String id = any("SELECT id FROM passage");
        if (id == null) {
            return null;
        }
        String before = any("SELECT text FROM passage WHERE id = '" + id + "'");
        int cut =
                before.offsetByCodePoints(
                        0, random.nextInt(before.codePointCount(0, before.length()) + 1));
        return new EditPassage(
                id,
                random.nextInt(5) == 0
                        ? sentence()
                        : before.substring(0, cut) + word() + before.substring(cut));
    }

    private @Nullable Operation removePassage() {
        String id = any("SELECT id FROM passage");
        return id == null ? null : new RemovePassage(id, "p");
    }

    private @Nullable Operation addPassage() {
        String interview = any("SELECT id FROM interview");
        String topic = random.nextBoolean() ? any("SELECT id FROM topic") : null;
        return interview == null
                ? null
                : new AddPassage(Ids.next(), interview, topic, null, sentence(), null);
    }

    private @Nullable Operation movePassage() {
        String id = any("SELECT id FROM passage");
        return id == null ? null : new MovePassage(id, any("SELECT id FROM topic"), null);
    }

    private @Nullable Operation setPassage() {
        String id = any("SELECT id FROM passage");
        return id == null
                ? null
                : new SetPassage(id, any("SELECT id FROM topic"), Speaker.INTERVIEWER);
    }

    private @Nullable Operation interview() {
        String of = any("SELECT id FROM study_case");
        return of == null
                ? null
                : new AddInterview(Ids.next(), of, word(), InterviewStatus.PLANNED);
    }

    private @Nullable Operation setInterview() {
        String id = any("SELECT id FROM interview");
        SetInterview.Field field = pick(List.of(SetInterview.Field.values()));
        String value =
                switch (field) {
                    case DATE -> "2018-11-0" + (1 + random.nextInt(9));
                    case MINUTES -> String.valueOf(random.nextInt(90) + 1);
                    case STATUS -> pick(List.of(InterviewStatus.values())).word();
                    default -> word();
                };
        return id == null ? null : new SetInterview(id, field, value);
    }

    private @Nullable Operation removeInterview() {
        String id = any("SELECT id FROM interview");
        return id == null ? null : new RemoveInterview(id, "i");
    }

    private Operation topic() {
        return new AddTopic(
                Ids.next(), any("SELECT id FROM topic WHERE parent_id IS NULL"), word());
    }

    private @Nullable Operation renameTopic() {
        String id = any("SELECT id FROM topic");
        return id == null ? null : new RenameTopic(id, "t", word(), null);
    }

    // cases, people, the study
    // ----------------------------------------------------------------------------------------------------------

    private Operation newCase() {
        return new AddCase(new Case(Ids.next(), "n" + ++made, word(), "", true, "", ""));
    }

    private @Nullable Operation editCase() {
        Case of = pick(file.read(CaseStore::cases));
        return of == null ? null : new EditCase(of, EditCase.Field.NOTE, word());
    }

    private @Nullable Operation value() {
        Case of = pick(file.read(CaseStore::cases));
        Attribute attribute = pick(file.read(CaseStore::attributes));
        return of == null || attribute == null
                ? null
                : new SetCaseValue(
                        of,
                        attribute,
                        attribute.type() == AttributeType.TEXT
                                ? word()
                                : pick(List.of("", "#refused", "12")));
    }

    private @Nullable Operation removeCase() {
        Case of = pick(file.read(CaseStore::cases));
        return of == null ? null : new RemoveCase(of);
    }

    private Operation attribute() {
        return new AddAttribute(
                new Attribute(
                        Ids.next(),
                        "a" + ++made,
                        LocalText.of(word()),
                        AttributeType.TEXT,
                        NONE,
                        0,
                        null,
                        "",
                        List.of()));
    }

    private @Nullable Operation grouping() {
        Grouping known = pick(file.read(GroupingStore::all));
        if (known == null || random.nextBoolean()) {
            return known == null ? null : new RemoveGrouping(known);
        }
        return new AddGrouping(
                new Grouping(Ids.next(), "g" + ++made, known.label(), known.rule(), List.of()));
    }

    private Operation person() {
        return new AddPerson(
                new Person(Ids.next(), "p" + ++made, word(), "P", List.of("enterer"), null));
    }

    private Operation setting() {
        return new SetSetting("s" + random.nextInt(5), random.nextInt(3) == 0 ? "" : word());
    }

    private Operation text() {
        return new EditStudy(EditStudy.Text.NOTICE, LocalText.of(word()));
    }

    // figures
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable FigureSpec anyFigure() {
        FigureStore.Stored stored = pick(file.read(FigureStore::figures));
        return stored == null ? null : stored.spec();
    }

    private @Nullable Operation figure() {
        FigureSpec spec = anyFigure();
        return spec == null
                ? null
                : new AddFigure(
                        FigureSpec.parse(
                                spec.toJson()
                                        .replace("\"" + spec.key() + "\"", "\"x" + ++made + "\""),
                                "x"));
    }

    private @Nullable Operation setFigure() {
        FigureSpec spec = anyFigure();
        return spec == null
                ? null
                : new SetFigure(spec.withTexts(LocalText.of(word()), NONE, NONE));
    }

    private @Nullable Operation removeFigure() {
        FigureSpec spec = anyFigure();
        return spec == null ? null : new RemoveFigure(spec.key());
    }

    private @Nullable Operation published() {
        PublishedValue v = pick(file.read(FigureStore::published));
        return v == null
                ? null
                : new SetPublished(
                        new PublishedValue(
                                random.nextBoolean() ? "" : v.id(),
                                v.figure(),
                                v.measure(),
                                random.nextInt(100),
                                "",
                                0,
                                "",
                                "",
                                "",
                                ""));
    }

    private @Nullable Operation removePublished() {
        PublishedValue value = pick(file.read(FigureStore::published));
        return value == null ? null : new RemovePublished(value);
    }
}
