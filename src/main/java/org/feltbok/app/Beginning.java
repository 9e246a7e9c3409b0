package org.feltbok.app;

import org.feltbok.app.begin.BegunStudy;
import org.feltbok.app.begin.NewStudyPage;
import org.feltbok.base.Keys;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.ScreenContext;
import org.jspecify.annotations.Nullable;

/**
 * The study that is being begun on the start page: it stays while other studies are open and when
 * the window speaks another language, until it is made.
 */
final class Beginning {
    private final Settings settings;
    private final NewStudyPage.Making making;
    private @Nullable BegunStudy begun;

    Beginning(Settings settings, NewStudyPage.Making making) {
        this.settings = settings;
        this.making = making;
    }

    /** The page where it goes on. */
    NewStudyPage page(ScreenContext context) {
        String person = settings.person().get();
        BegunStudy before = begun;
        BegunStudy now =
                before == null
                        ? new BegunStudy(
                                context.tasks(),
                                context.texts().language().code(),
                                person == null ? "" : person)
                        : before.anew();
        begun = now;
        return new NewStudyPage(now, context.texts(), context.dialogs(), making);
    }

    /** It is made: another one can be begun, and who said that they sit here works from now on. */
    void made() {
        if (begun != null) {
            begun.sitsHere().ifPresent(settings.person()::set);
        }
        begun = null;
    }

    /** What its file is called unless its user says otherwise. */
    static String file(String title) {
        return Keys.of(title, "study", k -> false) + ".feltbok";
    }
}
