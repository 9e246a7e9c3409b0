package org.feltbok.figures.outline;

import org.feltbok.base.Ids;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Notes that figures were delivered or approved as they are, so that it can be told later which are
 * others now, and by how much. Kept are the numbers of those that are others than before.
 *
 * @param at when
 */
public record NoteDelivery(Kind kind, Instant at, List<Delivered> figures) implements Operation {
    /** What was done with them. */
    public enum Kind {
        DELIVERED,
        APPROVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public NoteDelivery {
        figures = List.copyOf(figures);
    }

    @Override
    public String name() {
        return StudyFigures.DELIVERED;
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(figures.size()));
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        Map<String, Delivered> before =
                DeliveryStore.inHand(handle).map(DeliveryStore.InHand::figures).orElse(Map.of());
        int position = FigureStore.nextPosition(handle, "delivery");
        String id = Ids.next();
        work.insert(
                "delivery",
                id,
                Map.of(
                        "key",
                        String.valueOf(position),
                        "kind",
                        kind.word(),
                        "at",
                        at.toString(),
                        "figures",
                        figures.size(),
                        "position",
                        position));
        int place = 1;
        for (Delivered figure : figures) {
            if (!figure.equals(before.get(figure.figure()))) {
                work.insert(
                        "delivered_figure",
                        Ids.next(),
                        Map.of(
                                "delivery_id",
                                id,
                                "figure_key",
                                figure.figure(),
                                "shown",
                                figure.json(),
                                "position",
                                place++));
            }
        }
    }
}
