package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands in an order that is kept as things come and go. */
class InOrderTest {
    @Test
    void afterAnyRowOfChangesItHoldsWhatASortedSetHolds() {
        Random random = new Random(3);
        TreeSet<Integer> plain = new TreeSet<>();
        InOrder<Integer> ours = InOrder.by(Comparator.naturalOrder());
        for (int i = 0; i < 4_000; i++) {
            int number = random.nextInt(300);
            if (random.nextInt(5) < (i % 1_000 < 500 ? 4 : 1)) {
                plain.add(number);
                ours = ours.with(number);
            } else {
                plain.remove(number);
                ours = ours.without(number);
            }
            if (i % 10 == 0) {
                assertThat(ours).containsExactlyElementsOf(plain);
                int place = random.nextInt(300);
                assertThat(ours.before(place)).isEqualTo(plain.headSet(place).size());
                List<Integer> found = new ArrayList<>();
                for (int at = 0; at < ours.size(); at++) {
                    found.add(ours.get(at));
                }
                assertThat(found).containsExactlyElementsOf(plain);
            }
        }
    }

    @Test
    void whatSomebodyHoldsDoesNotChange() {
        InOrder<Integer> before = InOrder.by(Comparator.naturalOrder());
        for (int i = 0; i < 100; i++) {
            before = before.with(i);
        }
        List<Integer> copy = List.copyOf(before);
        before.with(1_000).without(50);
        assertThat(before).isEqualTo(copy);
    }

    @Test
    void inAThousandTimesAsManyAPlaceIsFoundWithAFewMoreLooks() {
        int few = looks(100);
        int many = looks(100_000);
        assertThat(few).isLessThan(30);
        assertThat(many).isLessThan(4 * few);
    }

    /** Most looks for one of those put in in order, the worst case of a tree. */
    private static int looks(int number) {
        AtomicInteger compared = new AtomicInteger();
        InOrder<Integer> all =
                InOrder.by(
                        (a, b) -> {
                            compared.incrementAndGet();
                            return Integer.compare(a, b);
                        });
        for (int i = 0; i < number; i++) {
            all = all.with(i);
        }
        List<Integer> looks = new ArrayList<>();
        for (int i = 0; i < number; i += 1 + number / 50) {
            compared.set(0);
            assertThat(all.without(i)).hasSize(number - 1);
            looks.add(compared.get());
        }
        return Collections.max(looks);
    }
}
