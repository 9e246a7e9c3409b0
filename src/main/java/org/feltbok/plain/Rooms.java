package org.feltbok.plain;

import static org.feltbok.plain.TableColumn.about;
import static org.feltbok.plain.TableColumn.colour;
import static org.feltbok.plain.TableColumn.file;
import static org.feltbok.plain.TableColumn.json;
import static org.feltbok.plain.TableColumn.local;
import static org.feltbok.plain.TableColumn.moment;
import static org.feltbok.plain.TableColumn.number;
import static org.feltbok.plain.TableColumn.reference;
import static org.feltbok.plain.TableColumn.text;
import static org.feltbok.plain.TableColumn.whole;
import static org.feltbok.plain.TableColumn.words;

import org.feltbok.checks.Severity;
import org.feltbok.dataset.VariablesPart;
import org.feltbok.dataset.WeightsPart;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.figures.FiguresPart;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.plain.PlainPart;

import java.util.List;

/**
 * Tables that plain files hold as they are. A table that gets a reader of its own in a feature gets
 * a part of its own there, and leaves here.
 */
final class Rooms {
    private static final TableColumn PERSON = reference("person", "person_id", "person");
    private static final TableColumn AT = moment("at", "at");
    private static final TableColumn QUESTIONNAIRE =
            reference("questionnaire", "questionnaire_id", "questionnaire");

    private Rooms() {}

    /** The sets of codings that the rows of codings name. */
    static PlainPart layers() {
        return TablePart.keyed(
                "codings/layers.csv",
                "layer",
                "layer",
                "key",
                local("label").needed(),
                words("kind", RoomWords.Layer.values()).needed(),
                text("note"));
    }

    /** The sections of the report, which figures name. */
    static PlainPart report() {
        return TablePart.keyed(
                "report.csv",
                FiguresPart.SECTION,
                "section",
                "key",
                reference("parent", "parent_id", FiguresPart.SECTION),
                local("title").needed());
    }

    /** In the order in which they point at each other. */
    static List<PlainPart> parts() {
        return List.of(
                new TablePart(
                        "questionnaires/versions.csv",
                        "questionnaire_version",
                        "version",
                        "version",
                        "",
                        QUESTIONNAIRE,
                        List.of(
                                QUESTIONNAIRE.needed(),
                                moment("made", "made_at"),
                                PERSON,
                                text("note"),
                                json("form"))),
                MorePart.of("questionnaires/rosters.csv", "questionnaire", "questionnaire")
                        .with(
                                reference("roster_of", "roster_of", "questionnaire"),
                                whole("after", "roster_after")),
                new WavesPart(),
                MorePart.of("responses/more.csv", "response", "response")
                        .with(
                                text("version"),
                                reference("parent", "parent_id", "response"),
                                text("voided"),
                                text("number"),
                                moment("received", "received_at")),
                TablePart.numbered(
                        "responses/imports.csv",
                        "import_memory",
                        QUESTIONNAIRE.needed(),
                        text("source").needed(),
                        text("head").needed(),
                        text("text"),
                        text("meaning").needed()),
                TablePart.numbered(
                        "responses/settled.csv",
                        "settlement",
                        reference("response", "response_id", "response").needed(),
                        reference("item", "item_id", "item").needed(),
                        text("first"),
                        text("second"),
                        words("choice", SettleChoice.values()).needed(),
                        PERSON,
                        AT,
                        text("note")),
                TablePart.numbered(
                        "responses/notes.csv",
                        "field_note",
                        reference("response", "response_id", "response").needed(),
                        reference("item", "item_id", "item"),
                        words("kind", FieldNote.Kind.values()).needed(),
                        words("state", FieldNote.State.values()),
                        text("text").needed(),
                        reference("reply_to", "reply_to", "field_note"),
                        PERSON,
                        AT),
                TablePart.numbered(
                        "cases/contacts.csv",
                        "case_contact",
                        reference("case", "case_id", "case").needed(),
                        words("kind", ContactKind.values()).needed(),
                        words("outcome", ContactOutcome.values()).needed(),
                        AT.needed(),
                        moment("next", "next_at"),
                        whole("round", "round"),
                        QUESTIONNAIRE,
                        text("note"),
                        PERSON),
                TablePart.keyed(
                        "documents/documents.csv",
                        "document",
                        "document",
                        "key",
                        local("title").needed(),
                        reference("case", "case_id", "case"),
                        reference("interview", "interview_id", "interview"),
                        file("documents/texts", "text"),
                        text("source"),
                        reference("origin", "origin_id", "origin")),
                MorePart.of("documents/passages.csv", "passage", "passage")
                        .with(
                                reference("document", "document_id", "document"),
                                whole("start", "start_at"),
                                whole("end", "end_at")),
                MorePart.of("codebooks/more.csv", "codebook", "codebook")
                        .with(reference("counts_layer", "counts_layer_id", "layer")),
                MorePart.of("codebooks/codes.csv", "code", "code")
                        .with(
                                colour("colour"),
                                moment("retired", "retired_at"),
                                reference("merged_into", "merged_into", "code")),
                TablePart.numbered(
                        "codebooks/definitions.csv",
                        "code_definition",
                        reference("code", "code_id", "code").needed(),
                        local("definition"),
                        local("exclude"),
                        PERSON,
                        AT.needed()),
                new TablePart(
                        "codings/documents.csv",
                        "coding",
                        "",
                        "",
                        "document_id IS NOT NULL",
                        null,
                        List.of(
                                reference("coder", "person_id", "person").needed(),
                                reference("code", "code_id", "code").needed(),
                                reference("document", "document_id", "document").needed(),
                                whole("start", "start_at"),
                                whole("end", "end_at"),
                                new TableColumn(
                                        "lost",
                                        "lost_quote",
                                        TableColumn.Type.TEXT,
                                        false,
                                        List.of()),
                                moment("at", "created_at"),
                                moment("looked", "looked_at"),
                                reference("layer", "layer_id", "layer"),
                                words("made", RoomWords.Made.values()),
                                text("made_from"))),
                TablePart.numbered(
                        "interviews/summaries.csv",
                        "summary",
                        reference("case", "case_id", "case"),
                        reference("class", "class_id", "class"),
                        text("role"),
                        reference("topic", "topic_id", "topic"),
                        reference("code", "code_id", "code"),
                        text("text").needed(),
                        PERSON,
                        AT),
                TablePart.numbered(
                        "interviews/summary_quotes.csv",
                        "summary_quote",
                        reference("summary", "summary_id", "summary").needed(),
                        reference("passage", "passage_id", "passage"),
                        whole("start", "start_at"),
                        whole("end", "end_at"),
                        text("quote").needed(),
                        whole("lost", "lost")),
                TablePart.keyed(
                        "deliveries/deliveries.csv",
                        "delivery",
                        "delivery",
                        "key",
                        words("kind", RoomWords.Delivery.values()).needed(),
                        AT.needed(),
                        whole("figures", "figures").needed()),
                TablePart.numbered(
                        "deliveries/figures.csv",
                        "delivered_figure",
                        reference("delivery", "delivery_id", "delivery").needed(),
                        new TableColumn(
                                "figure", "figure_key", TableColumn.Type.TEXT, true, List.of()),
                        json("shown").needed()),
                TablePart.numbered(
                        "memos.csv",
                        "memo",
                        about(),
                        text("title"),
                        text("text").needed(),
                        PERSON,
                        AT),
                TablePart.numbered(
                        "names.csv",
                        "hidden_name",
                        words("kind", RegisteredName.Kind.values()).needed(),
                        text("name"),
                        text("pseudonym"),
                        text("forms"),
                        whole("replaced", "in_text").needed()),
                TablePart.keyed(
                        "checks.csv",
                        "own_check",
                        "check",
                        "key",
                        QUESTIONNAIRE.needed(),
                        text("rule").needed(),
                        local("message").needed(),
                        words("severity", Severity.values()).needed()),
                TablePart.numbered(
                        "accepted.csv",
                        "accepted_finding",
                        new TableColumn(
                                "check", "check_key", TableColumn.Type.TEXT, true, List.of()),
                        about(),
                        reference("item", "item_id", "item"),
                        text("seen"),
                        text("reason").needed(),
                        PERSON,
                        AT),
                TablePart.numbered(
                        "locks.csv", "record_lock", about(), text("reason").needed(), PERSON, AT),
                TablePart.numbered(
                        "assignments.csv",
                        "assignment",
                        PERSON,
                        words("task", RoomWords.Task.values()).needed(),
                        about(),
                        reference("codebook", "codebook_id", "codebook"),
                        text("blind_until"),
                        json("draw"),
                        moment("made", "made_at"),
                        moment("done", "done_at"),
                        text("note")),
                new VariablesPart(),
                new WeightsPart(),
                TablePart.numbered(
                        "weights/values.csv",
                        "weight_value",
                        reference("weight", "weight_id", "weight").needed(),
                        reference("case", "case_id", "case"),
                        reference("response", "response_id", "response"),
                        number("value").needed()));
    }
}
