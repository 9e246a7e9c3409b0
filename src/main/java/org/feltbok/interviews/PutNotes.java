package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts texts into interviews, those that are there or new ones: one change and one undo, however
 * many there are.
 */
public record PutNotes(List<Text> texts) implements Operation {
    public PutNotes {
        texts = List.copyOf(texts);
    }

    /** A passage to be. */
    public record Said(@Nullable Speaker speaker, String text) {}

    /**
     * A text for an interview.
     *
     * @param interviewId one that is there gets the passages after those it has
     * @param caseId of a new interview; null = it is there
     * @param role of a new interview: who was asked
     * @param after the passage they follow; null = last of all
     */
    public record Text(
            String interviewId,
            @Nullable String caseId,
            String role,
            @Nullable String after,
            List<Said> said) {
        public Text {
            said = List.copyOf(said);
        }
    }

    @Override
    public String name() {
        return "interviews.put_notes";
    }

    @Override
    public List<String> args() {
        return List.of(
                String.valueOf(texts.size()),
                String.valueOf(texts.stream().mapToInt(t -> t.said().size()).sum()));
    }

    @Override
    public void validate(Handle handle) {
        for (Text text : texts) {
            if (text.caseId() == null
                    && new InterviewStore(handle).interview(text.interviewId()).isEmpty()) {
                throw new FaultException("interviews.put_gone");
            }
            if (text.said().stream().allMatch(s -> PassageText.clean(s.text()).isEmpty())) {
                throw new FaultException("interviews.empty_passage");
            }
            if (text.caseId() != null) {
                added(text, text.caseId()).validate(handle);
            }
        }
    }

    private static AddInterview added(Text text, String caseId) {
        return new AddInterview(text.interviewId(), caseId, text.role(), InterviewStatus.NOTES);
    }

    @Override
    public void apply(UnitOfWork work) {
        for (Text text : texts) {
            if (text.caseId() != null) {
                added(text, text.caseId()).apply(work);
            }
            passages(work, text);
        }
    }

    /**
     * What stands behind the one they follow is numbered anew, so that there is room for all of
     * them.
     */
    private static void passages(UnitOfWork work, Text text) {
        List<Passage> there = new InterviewStore(work.handle()).passages(text.interviewId());
        int index = there.size();
        for (int i = 0; i < there.size(); i++) {
            index = there.get(i).id().equals(text.after()) ? i + 1 : index;
        }
        int at = index == 0 ? 0 : there.get(index - 1).position();
        for (int i = index; i < there.size(); i++) {
            int moved = at + (text.said().size() + 1 + i - index) * Positions.STEP;
            work.update("passage", there.get(i).id(), "position", moved);
        }
        String topic = index == 0 ? null : there.get(index - 1).topicId();
        for (Said said : text.said()) {
            String words = PassageText.clean(said.text());
            if (words.isEmpty()) {
                continue;
            }
            at += Positions.STEP;
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("interview_id", text.interviewId());
            row.put("topic_id", text.after() == null ? null : topic);
            row.put("speaker", said.speaker() == null ? null : said.speaker().mark());
            row.put("text", words);
            row.put("position", at);
            work.insert("passage", Ids.next(), row);
        }
    }
}
