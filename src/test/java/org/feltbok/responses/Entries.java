package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Answers that somebody might give to an item. */
public final class Entries {
    private Entries() {}

    /** Now and then nothing, or a missing kind. */
    public static Answer random(Item item, Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return Answer.NONE;
        }
        if (kind == 1) {
            return Answer.missing(MissingKind.NOT_ANSWERED);
        }
        List<Option> options = item.choices();
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(options.get(random.nextInt(options.size())).value());
            case MULTIPLE ->
                    Answer.Choices.of(
                            options.stream()
                                    .map(Option::value)
                                    .filter(v -> random.nextBoolean())
                                    .toList());
            case RANK -> {
                List<Integer> order = new ArrayList<>(options.stream().map(Option::value).toList());
                Collections.shuffle(order, random);
                yield new Answer.Ranks(order.subList(0, 1 + random.nextInt(order.size())));
            }
            case TIME -> new Answer.Time(LocalTime.of(random.nextInt(24), random.nextInt(60)));
            case INTEGER -> new Answer.Amount(random.nextInt(500));
            case DECIMAL -> new Answer.Amount(random.nextInt(5000) / 8.0);
            case DATE -> new Answer.Day(LocalDate.of(2018, 1, 1).plusDays(random.nextInt(700)));
            case TEXT -> new Answer.Words("text " + random.nextInt(1000));
        };
    }
}
