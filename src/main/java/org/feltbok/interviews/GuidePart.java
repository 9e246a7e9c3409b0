package org.feltbok.interviews;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.study.plain.TreeDepth;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file {@code interviews/guide.csv}. */
public final class GuidePart implements PlainPart {
    /** What ids.csv calls a topic. */
    public static final String TOPIC = "topic";

    private static final String FILE = "interviews/guide.csv";

    @Override
    public String nameKey() {
        return "interviews.plain.guide";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Topic> topics =
                PlainSheet.open(folder, FILE, context, faults, "topic", "parent label hint")
                        .map(sheet -> topics(sheet, faults))
                        .orElse(List.of());
        return work -> topics.forEach(t -> insert(work, t));
    }

    private static List<Topic> topics(PlainSheet sheet, PlainFaults faults) {
        List<Topic> topics = new ArrayList<>();
        TreeDepth depth = new TreeDepth();
        for (Row row : sheet.filled("topic")) {
            String key = row.get("topic");
            String id = sheet.declare(row, "topic", TOPIC);
            // a theme stands before its topics
            String parent = sheet.reference(row, "parent", TOPIC).orElse(null);
            depth.add(key, row.get("parent"), sheet.place(row, "parent"), faults);
            topics.add(
                    new Topic(
                            id,
                            key,
                            parent,
                            label(sheet, row, key),
                            sheet.local(row, "hint"),
                            topics.size() + 1));
        }
        return topics;
    }

    private static LocalText label(PlainSheet sheet, Row row, String key) {
        LocalText label = sheet.local(row, "label");
        return label.isEmpty() ? LocalText.of(key) : label;
    }

    private static void insert(UnitOfWork work, Topic topic) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", topic.key());
        row.put("parent_id", topic.parentId());
        row.put("label", topic.label().text());
        row.put("label_i18n", LocalTexts.i18n(topic.label()));
        row.put("hint", LocalTexts.orNull(topic.hint()));
        row.put("hint_i18n", LocalTexts.i18n(topic.hint()));
        row.put("position", topic.position());
        work.insert("topic", topic.id(), row);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        Guide guide = new InterviewStore(handle).guide();
        List<Topic> topics = parentsFirst(guide);
        topics.forEach(t -> out.id(TOPIC, t.key(), t.id()));
        out.csv(
                FILE,
                new PlainTable<>(topics)
                        .required("topic", Topic::key)
                        .optional(
                                "parent",
                                t ->
                                        t.parentId() == null
                                                ? ""
                                                : guide.byId(t.parentId())
                                                        .map(Topic::key)
                                                        .orElse(""))
                        .local("label", Topic::label)
                        .local("hint", Topic::hint));
    }

    /** In the guide's order, a topic made later for an earlier theme below it. */
    private static List<Topic> parentsFirst(Guide guide) {
        List<Topic> ordered = new ArrayList<>();
        guide.themes().forEach(t -> add(guide, t, ordered));
        return ordered;
    }

    private static void add(Guide guide, Topic topic, List<Topic> ordered) {
        ordered.add(topic);
        guide.under(topic).forEach(t -> add(guide, t, ordered));
    }
}
