package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.ui.Contexts;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The name is asked for at the moment it is written down. */
class WhoWorksTest {
    private final SimpleStringProperty name = new SimpleStringProperty("Marit");
    private final WhoWorks who = WhoWorks.known(name);
    private final List<String> done = new ArrayList<>();

    private void work() {
        who.named(done::add, () -> done.add("refused"));
    }

    @Test
    void aChangeOfNameCountsFromTheNextWorkOn() {
        work();
        name.set(" Ola  ");
        work();
        assertThat(done).containsExactly("Marit", "Ola");
        assertThat(who.name().getValue()).isEqualTo(" Ola  ");
    }

    @Test
    void withoutANameNothingIsDoneAndThatIsTold() {
        name.set("  ");
        work();
        assertThat(done).containsExactly("refused");
        done.clear();
        who.named(done::add);
        assertThat(done).isEmpty();
    }

    @Test
    void aScreenSeesTheNameAsItIsNow() {
        var context = Contexts.by(name, new SameThreadRunner(), new ToldDialogs(), target -> {});
        var seen = new ArrayList<String>();
        context.person().addListener((o, old, now) -> seen.add(now));
        name.set("Kari");
        assertThat(seen).containsExactly("Kari");
        context.who().named(done::add);
        assertThat(done).containsExactly("Kari");
    }
}
