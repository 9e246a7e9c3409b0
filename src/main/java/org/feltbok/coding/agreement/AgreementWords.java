package org.feltbok.coding.agreement;

import org.feltbok.analysis.agreement.Agreement;
import org.feltbok.analysis.agreement.Coefficient;
import org.feltbok.analysis.agreement.Undefined;
import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** What is said of numbers of agreement, and where there are none. */
public final class AgreementWords {
    private final Texts texts;

    public AgreementWords(Texts texts) {
        this.texts = texts;
    }

    /** Why there is no number. */
    public String undefined(Coefficient c) {
        return why(c.undefined());
    }

    private String why(Optional<Undefined> reason) {
        return reason.map(
                        u -> texts.get("agreement.undefined." + u.name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /** What alpha says; that it is undefined where it is. */
    public String reading(Agreement a) {
        return a.reading()
                .map(r -> texts.get("agreement.reading." + r.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> undefined(a.alpha()));
    }

    /** The same in one word, for a narrow column. */
    public String shortReading(Agreement a) {
        return a.reading()
                .map(r -> texts.get("agreement.short." + r.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> texts.get("agreement.undefined"));
    }

    /** A coefficient with two decimals; that it is undefined where it is. */
    public String number(Coefficient c) {
        return c.value().isPresent()
                ? decimals(c.value().getAsDouble())
                : texts.get("agreement.undefined");
    }

    /** With two decimals, and a real minus sign in every language. */
    private String decimals(double number) {
        return format(2).format(number);
    }

    /** A share in percent. */
    public String percent(Coefficient c) {
        return c.value().isPresent()
                ? texts.get("agreement.percent", format(0).format(c.value().getAsDouble()))
                : texts.get("agreement.undefined");
    }

    /** An interval, or why there is none. */
    public String interval(Coefficient c) {
        return c.interval()
                .map(i -> decimals(i.low()) + "–" + decimals(i.high()))
                .orElseGet(() -> why(c.noInterval()));
    }

    private NumberFormat format(int decimals) {
        return ShownNumber.format(decimals, texts.locale());
    }

    /** Key of how a disagreement was settled. */
    public String outcome(Optional<Decision> decision) {
        return decision.map(d -> d.stands() ? "agreement.stands" : "agreement.left_out")
                .orElse("agreement.open");
    }
}
