package org.feltbok.interviews;

import org.feltbok.base.Fault.Place;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files {@code interviews/interviews.csv} and {@code interviews/notes/INTERVIEW.txt}. */
public final class InterviewsPart implements PlainPart {
    /** What ids.csv calls an interview. */
    public static final String INTERVIEW = "interview";

    /** Key INTERVIEW/number from 1. */
    public static final String PASSAGE = "passage";

    private static final String FILE = "interviews/interviews.csv";
    private static final String NOTES = "interviews/notes/";

    @Override
    public String nameKey() {
        return "interviews.plain.interviews";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Interview> interviews =
                PlainSheet.open(
                                folder,
                                FILE,
                                context,
                                faults,
                                "interview case role",
                                "informant interviewer date minutes status origin")
                        .map(sheet -> new InterviewRows(sheet, faults).read())
                        .orElse(List.of());
        ReadNotes notes = new ReadNotes(new LinkedHashMap<>());
        Set<String> read = new HashSet<>();
        for (Interview interview : interviews) {
            if (!read.add(interview.key())) {
                continue;
            }
            String name = NOTES + PlainNames.toFile(interview.key()) + ".txt";
            folder.text(name, faults)
                    .ifPresent(
                            t ->
                                    notes.byKey()
                                            .putAll(passages(interview, name, t, context, faults)));
        }
        context.put(ReadNotes.class, notes);
        return work -> {
            interviews.forEach(i -> insert(work, i));
            List<@Nullable Object[]> rows = new ArrayList<>();
            notes.byKey().values().forEach(p -> rows.add(row(p)));
            work.insertMany(
                    "passage",
                    List.of("id", "interview_id", "topic_id", "speaker", "text", "position"),
                    rows.iterator());
        };
    }

    private static Map<String, Passage> passages(
            Interview interview,
            String file,
            String text,
            PlainContext context,
            PlainFaults faults) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        Map<Integer, Optional<String>> topics = new HashMap<>();
        for (NotesFile.Paragraph p : NotesFile.read(text)) {
            Optional<String> topic =
                    topics.computeIfAbsent(
                            p.line(),
                            line -> {
                                String named = p.topic() == null ? "" : p.topic();
                                return context.reference(
                                        GuidePart.TOPIC, named, Place.file(file).row(line), faults);
                            });
            String key = interview.key() + "/" + (passages.size() + 1);
            passages.put(
                    key,
                    new Passage(
                            context.declare(PASSAGE, key, Place.file(file), faults),
                            interview.id(),
                            topic.orElse(null),
                            p.speaker(),
                            p.text(),
                            (passages.size() + 1) * Positions.STEP));
        }
        return passages;
    }

    private static @Nullable Object[] row(Passage p) {
        String speaker = p.speaker() == null ? null : p.speaker().mark();
        return new @Nullable Object[] {
            p.id(), p.interviewId(), p.topicId(), speaker, p.text(), p.position()
        };
    }

    private static void insert(UnitOfWork work, Interview i) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", i.key());
        row.put("case_id", i.caseId());
        row.put("role", i.role().text());
        row.put("role_i18n", LocalTexts.i18n(i.role()));
        row.put("informant", i.informant());
        row.put("interviewer", i.interviewer());
        row.put("date", i.date() == null ? null : i.date().toString());
        row.put("minutes", i.minutes());
        row.put("status", i.status().word());
        row.put("origin_id", i.originId());
        row.put("position", i.position());
        work.insert("interview", i.id(), row);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        InterviewStore store = new InterviewStore(handle);
        Map<String, String> keys = store.caseAndOriginKeys();
        List<Interview> interviews = store.interviews();
        out.csv(
                FILE,
                new PlainTable<>(interviews)
                        .required("interview", Interview::key)
                        .required("case", i -> keys.getOrDefault(i.caseId(), ""))
                        .local("role", Interview::role)
                        .optional("informant", i -> text(i.informant()))
                        .optional("interviewer", i -> text(i.interviewer()))
                        .optional("date", i -> text(i.date()))
                        .optional("minutes", i -> text(i.minutes()))
                        .optional("status", i -> i.status().word())
                        .optional("origin", i -> keys.getOrDefault(text(i.originId()), "")));
        Guide guide = store.guide();
        Map<String, List<Passage>> passages = store.allPassages();
        for (Interview interview : interviews) {
            out.id(INTERVIEW, interview.key(), interview.id());
            notes(interview, passages.getOrDefault(interview.id(), List.of()), guide, out);
        }
    }

    private static void notes(
            Interview interview, List<Passage> passages, Guide guide, PlainFolderWriter out) {
        if (passages.isEmpty()) {
            return;
        }
        List<NotesFile.Paragraph> paragraphs = new ArrayList<>();
        for (Passage p : passages) {
            out.id(PASSAGE, interview.key() + "/" + (paragraphs.size() + 1), p.id());
            String topic =
                    p.topicId() == null
                            ? null
                            : guide.byId(p.topicId()).map(Topic::key).orElse(null);
            paragraphs.add(new NotesFile.Paragraph(topic, 0, p.speaker(), p.text()));
        }
        out.text(NOTES + PlainNames.toFile(interview.key()) + ".txt", NotesFile.write(paragraphs));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
