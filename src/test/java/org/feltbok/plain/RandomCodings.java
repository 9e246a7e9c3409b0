package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.CodeAlso;
import org.feltbok.coding.CodeInVivo;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Coder;
import org.feltbok.coding.ColourCode;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.FindAgain;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.LookedAt;
import org.feltbok.coding.Made;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MoveCode;
import org.feltbok.coding.NoCodeFits;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RecodeCoding;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.coding.RemoveExample;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WithCoder;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.TakeCodes;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.CellRef.RowKind;
import org.feltbok.coding.framework.Link;
import org.feltbok.coding.framework.LinkQuote;
import org.feltbok.coding.framework.UnlinkQuote;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.names.SplitCode;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Codes, codings, memos and codebooks, made up at random. */
final class RandomCodings {
    private final RandomDraw draw;

    RandomCodings(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::toggle,
                this::toggle,
                this::toggleSpan,
                this::toggleSpan,
                this::many,
                this::memo,
                this::done,
                this::noneFits,
                this::takeOff,
                this::found,
                this::code,
                this::codeGiven,
                this::inVivo,
                this::memoOn,
                this::rename,
                this::define,
                this::digit,
                this::move,
                this::colour,
                this::split,
                this::lookedAt,
                this::recoded,
                this::example,
                this::noExample,
                this::note,
                this::fromFile,
                this::codebook,
                this::summary,
                this::summary,
                this::link,
                this::unlink,
                this::codeAlso);
    }

    private static final String CODE = "SELECT id FROM code WHERE folder = 0";
    private static final String PERSON = "SELECT id FROM person";

    private @Nullable Operation toggle() {
        return toggle(false);
    }

    private @Nullable Operation toggleSpan() {
        return toggle(true);
    }

    private @Nullable Operation toggle(boolean words) {
        String code = draw.any(CODE);
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        if (code == null || person == null || text == null) {
            return null;
        }
        Operation toggle =
                new ToggleCode(code, "c", person, text, words ? draw.span(text) : null, null);
        int number = draw.number();
        Coder fresh = new Coder("coder" + number, "k" + number, "Ny " + number, "N");
        return draw.random().nextInt(5) == 0 ? new WithCoder(fresh, toggle) : toggle;
    }

    private @Nullable Operation many() {
        String code = draw.any(CODE);
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        if (code == null || person == null || text == null) {
            return null;
        }
        Span span = draw.random().nextInt(4) == 0 ? null : draw.span(text);
        String table = text.kind() == TextRef.Kind.ANSWER ? "answer_text" : "passage";
        String words =
                draw.file()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT text FROM "
                                                                + table
                                                                + " WHERE id = :i")
                                                .bind("i", text.id())
                                                .mapTo(String.class)
                                                .one());
        String meant = span == null ? words : CodePoints.cut(words, span);
        return new GiveMany(
                code,
                "c",
                person,
                List.of(new GiveMany.Part(text, span, meant)),
                new Made(draw.random().nextBoolean() ? Made.GROUP : Made.SUGGESTION, draw.word()),
                null);
    }

    private @Nullable Operation codeGiven() {
        String book = draw.any("SELECT id FROM codebook");
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        if (book == null || person == null || text == null) {
            return null;
        }
        AddCode code = new AddCode(Ids.next(), book, null, draw.word(), false, null);
        return Together.as(
                code,
                List.of(code, new ToggleCode(code.id(), "c", person, text, draw.span(text), null)));
    }

    private @Nullable Operation memoOn() {
        String person = draw.any(PERSON);
        Memo.About about = Memo.About.values()[draw.random().nextInt(Memo.About.values().length)];
        String thing =
                switch (about) {
                    case CODING -> draw.any("SELECT id FROM coding");
                    case INTERVIEW -> draw.any("SELECT id FROM interview");
                    case CASE -> draw.any("SELECT id FROM study_case");
                    case CODE -> draw.any("SELECT id FROM code");
                };
        String words = draw.random().nextInt(4) == 0 ? "" : draw.sentence();
        return person == null || thing == null
                ? null
                : new WriteMemo(about, thing, person, words, "2026-11-27T13:00:00Z");
    }

    private @Nullable Operation inVivo() {
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        Span span = text == null ? null : draw.span(text);
        String book = draw.any("SELECT id FROM codebook");
        return book == null || person == null || text == null || span == null
                ? null
                : new CodeInVivo(
                        Ids.next(), book, null, draw.word(), Language.NB, person, text, span, null);
    }

    private @Nullable Operation memo() {
        String book = draw.any("SELECT id FROM codebook");
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        return book == null || person == null || text == null
                ? null
                : new SetMemo(book, person, text, draw.word());
    }

    private @Nullable Operation done() {
        String book = draw.any("SELECT id FROM codebook");
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        return book == null || person == null || text == null
                ? null
                : new MarkDone(book, person, text, draw.random().nextBoolean());
    }

    private @Nullable Operation noneFits() {
        String book = draw.any("SELECT id FROM codebook");
        String person = draw.any(PERSON);
        TextRef text = draw.textRef();
        return book == null || person == null || text == null
                ? null
                : new NoCodeFits(book, person, text);
    }

    private @Nullable Operation takeOff() {
        String coding = draw.any("SELECT id FROM coding");
        return coding == null ? null : new RemoveCoding(coding, "c");
    }

    private @Nullable Operation found() {
        String coding = draw.any("SELECT id FROM coding WHERE passage_id IS NOT NULL");
        if (coding == null) {
            return null;
        }
        TextRef text =
                TextRef.passage(
                        draw.file()
                                .read(
                                        h ->
                                                h.createQuery(
                                                                "SELECT passage_id FROM coding WHERE id = :i")
                                                        .bind("i", coding)
                                                        .mapTo(String.class)
                                                        .one()));
        Span span = draw.span(text);
        return span == null ? null : new FindAgain(coding, "c", text, span);
    }

    private @Nullable Operation code() {
        String book = draw.any("SELECT id FROM codebook");
        return book == null
                ? null
                : new AddCode(
                        Ids.next(), book, null, draw.word(), draw.random().nextInt(4) == 0, null);
    }

    private @Nullable Operation rename() {
        String code = draw.any("SELECT id FROM code");
        return code == null ? null : new RenameCode(code, "c", draw.word());
    }

    private @Nullable Operation define() {
        String code = draw.any("SELECT id FROM code");
        String second = "2026-11-27T12:00:%02dZ".formatted(draw.random().nextInt(60));
        return code == null
                ? null
                : new DefineCode(
                        code,
                        "c",
                        draw.word(),
                        draw.word(),
                        draw.random().nextInt(3) == 0 ? "en" : null,
                        "Marit Aune",
                        second);
    }

    private @Nullable Operation lookedAt() {
        String coding = draw.any("SELECT id FROM coding");
        return coding == null ? null : new LookedAt(List.of(coding), "c", "2026-11-27T13:00:00Z");
    }

    private @Nullable Operation recoded() {
        String coding = draw.any("SELECT id FROM own_coding");
        String to = draw.any(CODE);
        return coding == null || to == null
                ? null
                : new RecodeCoding(
                        coding, "c", to, "d", java.time.Instant.parse("2026-11-27T13:00:00Z"));
    }

    private @Nullable Operation digit() {
        String code = draw.any(CODE);
        String book =
                code == null
                        ? null
                        : draw.any("SELECT codebook_id FROM code WHERE id = '" + code + "'");
        return book == null ? null : new SetDigit(book, code, "c", draw.random().nextInt(10));
    }

    private @Nullable Operation move() {
        String code = draw.any("SELECT id FROM code");
        String parent =
                draw.random().nextInt(3) == 0
                        ? null
                        : draw.any(
                                "SELECT id FROM code WHERE codebook_id ="
                                        + " (SELECT codebook_id FROM code WHERE id = '"
                                        + code
                                        + "')");
        return code == null ? null : new MoveCode(code, "c", parent, draw.random().nextInt(5));
    }

    private @Nullable Operation colour() {
        String code = draw.any(CODE);
        boolean none = draw.random().nextInt(4) == 0;
        return code == null
                ? null
                : new ColourCode(
                        code, "c", none ? null : "#%06x".formatted(draw.random().nextInt(1 << 24)));
    }

    private @Nullable Operation example() {
        String code = draw.any(CODE);
        String person = draw.any(PERSON);
        return code == null || person == null
                ? null
                : new AddExample(
                        Ids.next(), code, "c", draw.sentence(), person, "2026-11-27T06:00:00Z");
    }

    private @Nullable Operation noExample() {
        String memo = draw.any("SELECT id FROM memo WHERE title = 'example'");
        return memo == null ? null : new RemoveExample(memo, "c", "q");
    }

    private @Nullable Operation note() {
        String code = draw.any(CODE);
        return code == null ? null : new NoteCode(code, "c", draw.sentence());
    }

    private @Nullable Operation fromFile() {
        String book = draw.any("SELECT id FROM codebook");
        String person = draw.any(PERSON);
        if (book == null || person == null) {
            return null;
        }
        var none = LocalText.of("");
        var folder =
                new BookFile.Entry(
                        -1,
                        null,
                        null,
                        LocalText.of(draw.word()),
                        none,
                        none,
                        "",
                        null,
                        true,
                        null,
                        List.of());
        var code =
                new BookFile.Entry(
                        0,
                        Ids.next(),
                        null,
                        LocalText.of(draw.word()),
                        LocalText.of(draw.sentence()),
                        none,
                        draw.word(),
                        null,
                        false,
                        "#1a7f37",
                        List.of(draw.sentence()));
        return new TakeCodes(
                book,
                new BookFile(List.of(folder, code), List.of()),
                "f.qdc",
                new Coder(person, "", "", ""),
                "2026-11-27T06:00:00Z");
    }

    /** Some codings of a code go to another, some to a new one, some to both. */
    private @Nullable Operation split() {
        String from = draw.any("SELECT code_id FROM own_coding");
        if (from == null) {
            return null;
        }
        String book = draw.any("SELECT codebook_id FROM code WHERE id = '" + from + "'");
        String other = draw.any(CODE + " AND codebook_id = '" + book + "'");
        AddCode made = new AddCode(Ids.next(), book, null, draw.word(), false, null);
        Map<String, List<String>> goes = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            goes.put(
                    draw.any("SELECT id FROM own_coding WHERE code_id = '" + from + "'"),
                    draw.random().nextBoolean() ? List.of(made.id()) : List.of(other, made.id()));
        }
        return new SplitCode(from, "c", "d", List.of(made), goes);
    }

    private @Nullable Operation codeAlso() {
        String book = draw.any("SELECT id FROM codebook WHERE for_interviews = 0");
        String item =
                draw.any(
                        "SELECT id FROM item WHERE type = 'TEXT' AND id NOT IN (SELECT item_id FROM codebook_item)");
        return book == null || item == null ? null : new CodeAlso(book, "b", List.of(item));
    }

    private Operation codebook() {
        return new AddCodebook(Ids.next(), draw.word(), List.of(), draw.any(PERSON));
    }

    private CellRef cell(String topic) {
        return switch (draw.random().nextInt(3)) {
            case 0 -> new CellRef(RowKind.CASE, known("study_case"), ColumnKind.TOPIC, topic);
            case 1 -> new CellRef(RowKind.CLASS, known("grouping_class"), ColumnKind.TOPIC, topic);
            default -> new CellRef(RowKind.ROLE, "rådmann", ColumnKind.CODE, known("code"));
        };
    }

    private String known(String table) {
        return Objects.toString(draw.any("SELECT id FROM " + table), "none");
    }

    private @Nullable Link words() {
        String passage = draw.any("SELECT id FROM passage");
        return passage == null
                ? null
                : new Link(
                        Ids.next(), passage, draw.span(TextRef.passage(passage)), "words", false);
    }

    private @Nullable Operation summary() {
        String topic = draw.any("SELECT id FROM topic");
        String person = draw.any(PERSON);
        Link first = words();
        if (topic == null || person == null) {
            return null;
        }
        String text = draw.random().nextInt(4) == 0 ? " " : draw.sentence();
        return new WriteSummary(
                Ids.next(),
                cell(topic),
                text,
                person,
                "2026-03-01T10:00:00Z",
                first == null ? List.of() : List.of(first));
    }

    private @Nullable Operation link() {
        String summary = draw.any("SELECT id FROM summary");
        Link link = words();
        return summary == null || link == null ? null : new LinkQuote(summary, link);
    }

    private @Nullable Operation unlink() {
        String link = draw.any("SELECT id FROM summary_quote");
        return link == null ? null : new UnlinkQuote(link, "words");
    }
}
