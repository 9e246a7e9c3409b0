package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MergePassages;
import org.feltbok.coding.RemovePassage;
import org.feltbok.coding.SplitPassage;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.AddTopic;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.MovePassage;
import org.feltbok.interviews.PutNotes;
import org.feltbok.interviews.RemoveInterview;
import org.feltbok.interviews.RenameTopic;
import org.feltbok.interviews.SetInterview;
import org.feltbok.interviews.SetPassage;
import org.feltbok.interviews.Speaker;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Interviews, their passages and topics, made up at random. */
final class RandomNotes {
    private final RandomDraw draw;

    RandomNotes(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::editPassage,
                this::editPassage,
                this::removePassage,
                this::splitPassage,
                this::splitPassage,
                this::mergePassages,
                this::mergePassages,
                this::addPassage,
                this::putNotes,
                this::movePassage,
                this::setPassage,
                this::interview,
                this::setInterview,
                this::removeInterview,
                this::topic,
                this::renameTopic);
    }

    private @Nullable Operation editPassage() {
        String id = draw.any("SELECT id FROM passage");
        if (id == null) {
            return null;
        }
        String before = draw.any("SELECT text FROM passage WHERE id = '" + id + "'");
        int cut =
                before.offsetByCodePoints(
                        0, draw.random().nextInt(before.codePointCount(0, before.length()) + 1));
        return new EditPassage(
                id,
                draw.random().nextInt(5) == 0
                        ? draw.sentence()
                        : before.substring(0, cut) + draw.word() + before.substring(cut));
    }

    private @Nullable Operation removePassage() {
        String id = draw.any("SELECT id FROM passage");
        return id == null ? null : new RemovePassage(id, "p");
    }

    private @Nullable Operation splitPassage() {
        String id =
                draw.any(
                        "SELECT id FROM passage WHERE trim(text) LIKE '% %'"
                                + " AND length(trim(text)) > 3");
        if (id == null) {
            return null;
        }
        String text = draw.any("SELECT text FROM passage WHERE id = '" + id + "'");
        int blank = text.strip().indexOf(' ');
        int lead = text.indexOf(text.strip());
        return blank <= 0
                ? null
                : new SplitPassage(id, Ids.next(), text.codePointCount(0, lead + blank));
    }

    private @Nullable Operation mergePassages() {
        String id =
                draw.any(
                        "SELECT p.id || ' ' || n.id FROM passage p JOIN passage n"
                                + " ON n.interview_id = p.interview_id"
                                + " AND coalesce(n.speaker, p.speaker, '') = coalesce(p.speaker, n.speaker, '')"
                                + " AND n.id = (SELECT q.id FROM passage q"
                                + " WHERE q.interview_id = p.interview_id"
                                + " AND (q.position, q.id) > (p.position, p.id)"
                                + " ORDER BY q.position, q.id LIMIT 1)");
        return id == null ? null : new MergePassages(id.split(" ")[0], id.split(" ")[1]);
    }

    private @Nullable Operation addPassage() {
        String interview = draw.any("SELECT id FROM interview");
        String topic = draw.random().nextBoolean() ? draw.any("SELECT id FROM topic") : null;
        return interview == null
                ? null
                : new AddPassage(Ids.next(), interview, topic, null, draw.sentence(), null);
    }

    private @Nullable Operation putNotes() {
        String there = draw.any("SELECT id FROM interview");
        String of = draw.any("SELECT id FROM study_case");
        if (there == null || of == null) {
            return null;
        }
        List<PutNotes.Said> said =
                List.of(
                        new PutNotes.Said(null, draw.sentence()),
                        new PutNotes.Said(Speaker.RESPONDENT, draw.sentence()));
        String after = draw.any("SELECT id FROM passage WHERE interview_id = '" + there + "'");
        return new PutNotes(
                List.of(
                        new PutNotes.Text(there, null, "", after, said),
                        new PutNotes.Text(Ids.next(), of, draw.word(), null, said)));
    }

    private @Nullable Operation movePassage() {
        String id = draw.any("SELECT id FROM passage");
        return id == null ? null : new MovePassage(id, draw.any("SELECT id FROM topic"), null);
    }

    private @Nullable Operation setPassage() {
        String id = draw.any("SELECT id FROM passage");
        return id == null
                ? null
                : new SetPassage(id, draw.any("SELECT id FROM topic"), Speaker.INTERVIEWER);
    }

    private @Nullable Operation interview() {
        String of = draw.any("SELECT id FROM study_case");
        return of == null
                ? null
                : new AddInterview(Ids.next(), of, draw.word(), InterviewStatus.PLANNED);
    }

    private @Nullable Operation setInterview() {
        String id = draw.any("SELECT id FROM interview");
        SetInterview.Field field = draw.pick(List.of(SetInterview.Field.values()));
        String value =
                switch (field) {
                    case DATE -> "2018-11-0" + (1 + draw.random().nextInt(9));
                    case MINUTES -> String.valueOf(draw.random().nextInt(90) + 1);
                    case STATUS -> draw.pick(List.of(InterviewStatus.values())).word();
                    default -> draw.word();
                };
        return id == null ? null : new SetInterview(id, field, value);
    }

    private @Nullable Operation removeInterview() {
        String id = draw.any("SELECT id FROM interview");
        return id == null ? null : new RemoveInterview(id, "i");
    }

    private Operation topic() {
        return new AddTopic(
                Ids.next(), draw.any("SELECT id FROM topic WHERE parent_id IS NULL"), draw.word());
    }

    private @Nullable Operation renameTopic() {
        String id = draw.any("SELECT id FROM topic");
        return id == null ? null : new RenameTopic(id, "t", draw.word(), null);
    }
}
