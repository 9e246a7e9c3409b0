package org.feltbok.plain;

import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.SetWave;
import org.feltbok.questions.NewWave;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Parts of questionnaires that are asked no more, or again, picked at random. */
final class RandomForms {
    private final RandomDraw draw;

    RandomForms(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::retire, this::retire, this::wave);
    }

    /** One wave is enough; then it gets its day, and loses it. */
    private @Nullable Operation wave() {
        List<Questionnaire> all = draw.file().read(QuestionnaireStore::all);
        if (all.size() < 2) {
            return draw.random().nextInt(4) > 0
                    ? null
                    : NewWave.of(all.getFirst(), all, "Wave " + draw.number());
        }
        boolean said = draw.random().nextBoolean();
        return new SetWave(
                all.getLast().id(),
                all.getFirst().id(),
                said ? "2022-03-0" + (1 + draw.random().nextInt(9)) : null);
    }

    private @Nullable Operation retire() {
        Part part = draw.pick(List.of(Part.values()));
        String id =
                part == null
                        ? null
                        : draw.any(
                                "SELECT id FROM \"" + part.name().toLowerCase(Locale.ROOT) + "\"");
        return part == null || id == null
                ? null
                : new RetirePart(
                        part, id, "it", draw.random().nextInt(3) == 0 ? null : "2026-03-01");
    }
}
