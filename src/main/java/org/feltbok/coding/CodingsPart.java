package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.ReadNotes;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files {@code codings/answers.csv}, {@code codings/passages.csv} and {@code codings/done.csv}.
 * Spans in answers are checked against the answers as the responses' part wrote them, within the
 * same transaction: a fault there undoes all.
 */
public final class CodingsPart implements PlainPart {
    private static final String WHERE = "start end quote lost at looked layer made made_from";

    /** What ids.csv calls a set of codings beside the coders' own. */
    public static final String LAYER = "layer";

    static final String ANSWERS = "codings/answers.csv";
    static final String PASSAGES = "codings/passages.csv";
    static final String DONE = "codings/done.csv";

    @Override
    public String nameKey() {
        return "coding.plain.codings";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<PlainCoding> answers =
                PlainSheet.open(
                                folder,
                                ANSWERS,
                                context,
                                faults,
                                "coder codebook response item code",
                                WHERE)
                        .map(s -> new CodingRows(s, context, faults).answers())
                        .orElse(List.of());
        List<PlainCoding> passages =
                PlainSheet.open(
                                folder,
                                PASSAGES,
                                context,
                                faults,
                                "coder codebook interview passage code",
                                WHERE)
                        .map(s -> new CodingRows(s, context, faults).passages())
                        .orElse(List.of());
        List<CodingRows.Done> done =
                PlainSheet.open(
                                folder,
                                DONE,
                                context,
                                faults,
                                "coder codebook",
                                "response item interview passage memo done seen")
                        .map(s -> new CodingRows(s, context, faults).done())
                        .orElse(List.of());
        Map<String, String> texts =
                context.get(ReadNotes.class)
                        .map(
                                n ->
                                        n.byKey().values().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Passage::id, Passage::text)))
                        .orElse(Map.of());
        for (PlainCoding coding : passages) {
            Optional.ofNullable(texts.get(coding.target())).ifPresent(t -> coding.check(t, faults));
        }
        onceEach(answers, faults);
        onceEach(passages, faults);
        Set<String> finished = new HashSet<>();
        for (CodingRows.Done d : done) {
            if (!finished.add(d.personId() + "/" + d.codebookId() + "/" + d.target())) {
                faults.add(d.place(), "coding.plain.twice");
            }
        }
        return work -> write(work, answers, passages, done);
    }

    private static void onceEach(List<PlainCoding> codings, PlainFaults faults) {
        Set<String> seen = new HashSet<>();
        for (PlainCoding c : codings) {
            if (!seen.add(id(c))) {
                faults.add(c.place(), "coding.plain.twice");
            }
        }
    }

    private static String id(PlainCoding c) {
        return Ids.derived(
                c.target(),
                "coding",
                c.personId()
                        + "/"
                        + c.codeId()
                        + "/"
                        + c.span()
                        + "/"
                        + c.lost()
                        + (c.made().layerId() == null ? "" : "/" + c.made().layerId())
                        // a code may stand there for its own sake and in place of another
                        + (c.made().layerId() == null || c.made().from() == null
                                ? ""
                                : "/" + c.made().from()));
    }

    private static void write(
            UnitOfWork work,
            List<PlainCoding> answers,
            List<PlainCoding> passages,
            List<CodingRows.Done> done) {
        Map<String, AnswerStore.Text> texts = new AnswerStore(work.handle()).byResponseAndItem();
        PlainFaults faults = new PlainFaults();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlainCoding c : answers) {
            AnswerStore.Text text = texts.get(c.target());
            if (text == null) {
                faults.add(c.place(), "coding.plain.no_answer");
            } else {
                c.check(text.text(), faults);
                rows.add(row(c, text.id(), null));
            }
        }
        passages.forEach(c -> rows.add(row(c, null, c.target())));
        List<@Nullable Object[]> states = new ArrayList<>();
        for (CodingRows.Done d : done) {
            boolean answer = d.kind() == TextRef.Kind.ANSWER;
            AnswerStore.Text text = answer ? texts.get(d.target()) : null;
            if (answer && text == null) {
                faults.add(d.place(), "coding.plain.no_answer");
            } else {
                states.add(row(d, text == null ? null : text.id()));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        work.insertMany(
                "coding",
                List.of(
                        "id",
                        "code_id",
                        "person_id",
                        "answer_text_id",
                        "passage_id",
                        "start_at",
                        "end_at",
                        "lost_quote",
                        "created_at",
                        "layer_id",
                        "made",
                        "made_from",
                        "looked_at"),
                rows.iterator());
        work.insertMany(
                "coding_done",
                List.of(
                        "id",
                        "codebook_id",
                        "person_id",
                        "answer_text_id",
                        "passage_id",
                        "done",
                        "seen",
                        "memo"),
                states.iterator());
    }

    private static @Nullable Object[] row(
            PlainCoding c, @Nullable String answerId, @Nullable String passageId) {
        Integer start = c.span() == null ? null : Integer.valueOf(c.span().start());
        Integer end = c.span() == null ? null : Integer.valueOf(c.span().end());
        String at = c.at() == null ? null : c.at().toString();
        return new @Nullable Object[] {
            id(c),
            c.codeId(),
            c.personId(),
            answerId,
            passageId,
            start,
            end,
            c.lost(),
            at,
            c.made().layerId(),
            c.made().how(),
            c.made().from(),
            c.made().lookedAt()
        };
    }

    private static @Nullable Object[] row(CodingRows.Done d, @Nullable String answerId) {
        String passageId = answerId == null ? d.target() : null;
        String id = Ids.derived(d.target(), "coding_done", d.codebookId() + "/" + d.personId());
        return new @Nullable Object[] {
            id,
            d.codebookId(),
            d.personId(),
            answerId,
            passageId,
            d.done() ? 1 : 0,
            d.seen() ? 1 : 0,
            d.memo()
        };
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        new CodingExport(handle).write(out);
    }
}
