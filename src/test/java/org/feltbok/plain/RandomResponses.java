package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.SetAnswers;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.responses.notes.AddFieldNote;
import org.feltbok.responses.notes.AnswerQuery;
import org.feltbok.responses.notes.CloseQuery;
import org.feltbok.responses.notes.EditFieldNote;
import org.feltbok.responses.notes.FieldAt;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.responses.notes.FieldNoteStore;
import org.feltbok.responses.notes.RemoveFieldNote;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers, responses, files of responses and questionnaires, made up at random. */
final class RandomResponses {
    private final RandomDraw draw;
    private final Path folder;
    private final EntryRules rules;

    RandomResponses(RandomDraw draw, Path folder) {
        this.draw = draw;
        this.folder = folder;
        Form form = draw.file().read(h -> Form.byName(h, "survey").orElseThrow());
        rules = new EntryRules(form, draw.file().environment().clock());
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::answer,
                this::answer,
                this::answer,
                this::answers,
                this::answers,
                this::start,
                this::status,
                this::clearText,
                this::clearText,
                this::clearText,
                this::note,
                this::voided,
                this::voided,
                this::unlock,
                this::unlockMany,
                this::fieldNote,
                this::fieldNote,
                this::answerQuery,
                this::closeQuery,
                this::importFile,
                this::importFile,
                this::questionnaire);
    }

    private @Nullable Operation answer() {
        String response =
                draw.any(
                        "SELECT id FROM response WHERE questionnaire_id = '"
                                + rules.form().id()
                                + "' ORDER BY position DESC LIMIT 40");
        Item item = draw.pick(rules.form().items());
        return response == null || item == null
                ? null
                : new SetAnswer(rules, response, "r", item, answer(item));
    }

    /** A block pasted into the sheet: several answers in several responses that are open. */
    private @Nullable Operation answers() {
        List<SetAnswers.Of> all =
                some("SELECT id FROM response WHERE questionnaire_id = '"
                                + rules.form().id()
                                + "' AND pass > 0 AND (unlocked <> '' OR status <> 'complete')"
                                + " ORDER BY position DESC LIMIT 12")
                        .map(id -> new SetAnswers.Of(id, "r", given()))
                        .toList();
        return all.isEmpty() ? null : new SetAnswers(all, draw.file().environment().clock());
    }

    private List<SetAnswers.Given> given() {
        Item open = rules.form().item("q20").orElseThrow();
        Item other = draw.pick(rules.form().items());
        return Stream.of(open, other == null ? open : other)
                .distinct()
                .map(i -> SetAnswers.Given.of(i, answer(i)))
                .toList();
    }

    private @Nullable Operation unlockMany() {
        String reason = draw.word();
        List<UnlockResponse> each =
                some("SELECT id FROM response ORDER BY position DESC LIMIT 12")
                        .map(id -> new UnlockResponse(id, "r", reason))
                        .toList();
        return each.isEmpty() ? null : UnlockResponse.many(each, reason);
    }

    /** One to four of what is found, each once. */
    private Stream<String> some(String sql) {
        return Stream.generate(() -> Optional.ofNullable(draw.any(sql)))
                .limit(1 + draw.random().nextInt(4))
                .flatMap(Optional::stream)
                .distinct();
    }

    /** Takes the text away that an import (or somebody) put in; taken back, it comes in anew. */
    private @Nullable Operation clearText() {
        Item item = rules.form().item("q20").orElseThrow();
        String response =
                draw.any(
                        "SELECT t.response_id FROM answer_text t JOIN response r ON r.id = t.response_id"
                                + " WHERE t.item_id = '"
                                + item.id()
                                + "' ORDER BY r.position DESC LIMIT 6");
        return response == null
                ? null
                : new SetAnswer(rules, response, "r", item, Answer.missing(MissingKind.REFUSED));
    }

    private Answer answer(Item item) {
        if (draw.random().nextInt(4) == 0) {
            MissingKind kind = draw.pick(List.of(MissingKind.values()));
            return Answer.missing(kind);
        }
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(draw.pick(item.options().options()).value());
            case MULTIPLE -> Answer.Choices.of(List.of(draw.pick(item.ticks()).option().value()));
            case RANK -> new Answer.Ranks(List.of(draw.pick(item.ticks()).option().value()));
            case TIME -> new Answer.Time(LocalTime.of(draw.random().nextInt(24), 30));
            case TEXT -> new Answer.Words(draw.sentence());
            case INTEGER -> new Answer.Amount(draw.random().nextInt(900));
            case DECIMAL -> new Answer.Amount(draw.random().nextDouble());
            case DATE -> new Answer.Day(LocalDate.of(2020, 1, 1 + draw.random().nextInt(28)));
        };
    }

    private Operation start() {
        Optional<String> of = Optional.ofNullable(draw.any("SELECT id FROM study_case"));
        StartResponse start =
                new StartResponse(
                        rules.form(),
                        Ids.next(),
                        draw.random().nextBoolean() ? of : Optional.empty(),
                        "new",
                        "paper",
                        1 + draw.random().nextInt(2),
                        "M",
                        "2026-11-23");
        Item item = rules.form().items().getFirst();
        SetAnswer first = new SetAnswer(rules, start.id(), "new", item, answer(item));
        return draw.random().nextBoolean() ? start : Together.as(first, List.of(start, first));
    }

    private @Nullable Operation status() {
        String id = draw.any("SELECT id FROM response");
        return id == null
                ? null
                : EditResponse.status(id, "r", draw.pick(List.of(Response.Status.values())));
    }

    private @Nullable Operation note() {
        String id = draw.any("SELECT id FROM response");
        return id == null
                ? null
                : draw.random().nextBoolean()
                        ? EditResponse.note(id, "r", draw.word())
                        : new EditResponse(
                                id,
                                "r",
                                draw.pick(
                                        List.of(
                                                EditResponse.Field.MODE,
                                                EditResponse.Field.NUMBER,
                                                EditResponse.Field.RECEIVED)),
                                "2018-11-14");
    }

    private @Nullable Operation fieldNote() {
        String id = draw.any("SELECT id FROM response");
        String note =
                draw.any("SELECT id FROM field_note WHERE kind = 'note' AND reply_to IS NULL");
        if (note != null && draw.random().nextInt(3) == 0) {
            FieldNote at = draw.file().read(h -> FieldNoteStore.one(h, note)).orElseThrow();
            FieldAt there = new FieldAt(at.responseId(), "r", "", "");
            return draw.random().nextBoolean()
                    ? new EditFieldNote(there, note, draw.word())
                    : new RemoveFieldNote(there, note, at.text());
        }
        return id == null
                ? null
                : new AddFieldNote(
                        Ids.next(),
                        new FieldAt(id, "r", "", ""),
                        draw.pick(List.of(FieldNote.Kind.values())),
                        draw.word(),
                        "M",
                        "2026-11-23T10:00:00");
    }

    private @Nullable Operation voided() {
        String id = draw.any("SELECT id FROM response ORDER BY position DESC LIMIT 8");
        return id == null
                ? null
                : draw.random().nextBoolean()
                        ? VoidResponse.takenBack(id, "r")
                        : new VoidResponse(id, "r", draw.word());
    }

    private @Nullable Operation unlock() {
        String id = draw.any("SELECT id FROM response ORDER BY position DESC LIMIT 40");
        return id == null ? null : new UnlockResponse(id, "r", draw.word());
    }

    private @Nullable FieldNote query() {
        String id = draw.any("SELECT id FROM field_note WHERE kind = 'query'");
        return id == null ? null : draw.file().read(h -> FieldNoteStore.one(h, id)).orElseThrow();
    }

    private @Nullable Operation answerQuery() {
        FieldNote query = query();
        return query == null
                ? null
                : new AnswerQuery(
                        Ids.next(),
                        new FieldAt(query.responseId(), "r", "", ""),
                        query.id(),
                        draw.word(),
                        "N",
                        "2026-11-23T11:00:00");
    }

    private @Nullable Operation closeQuery() {
        FieldNote query = query();
        return query == null
                ? null
                : new CloseQuery(
                        new FieldAt(query.responseId(), "r", "", ""),
                        query.id(),
                        draw.random().nextBoolean());
    }

    private Operation importFile() {
        int number = draw.number();
        Path csv = folder.resolve("import" + number + ".csv");
        StringBuilder rows = new StringBuilder("_response,q1,q20\n");
        for (int i = 1 + draw.random().nextInt(6); i > 0; i--) {
            rows.append("i").append(number).append('x').append(i).append(",1,");
            rows.append('"').append(draw.sentence()).append("\"\n");
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
                        id, "f" + draw.number(), LocalText.of("F"), "1", "", List.of(), List.of()));
    }
}
