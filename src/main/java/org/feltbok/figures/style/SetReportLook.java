package org.feltbok.figures.style;

import org.feltbok.figures.SmallBases;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.SetSetting;

import java.util.List;
import java.util.Locale;

/**
 * Gives the study the house style, or the rule for small bases, that its report goes out with.
 *
 * @param setting which of the two
 */
public record SetReportLook(String setting, String value, String told) implements Operation {
    /** The usual style takes the study's own away. */
    public static SetReportLook style(HouseStyle style) {
        String name =
                style.name().isEmpty()
                        ? style.theme().name().toLowerCase(Locale.ROOT)
                        : style.name();
        return new SetReportLook(
                ReportLook.STYLE, style.equals(HouseStyle.USUAL) ? "" : style.toJson(), name);
    }

    public static SetReportLook smallBases(SmallBases bases) {
        return new SetReportLook(
                SmallBases.SETTING,
                bases.equals(SmallBases.MARKED) ? "" : bases.written(),
                bases.written());
    }

    @Override
    public String name() {
        return "figures." + setting;
    }

    @Override
    public List<String> args() {
        return List.of(told);
    }

    @Override
    public void apply(UnitOfWork work) {
        new SetSetting(setting, value).apply(work);
    }
}
