package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

/** The rule of a grouping is written as people would write it, and read with its defaults. */
class GroupingJsonTest {
    private static String again(String json) {
        return GroupingJson.write(GroupingJson.read(json));
    }

    @Test
    void bordersAreWrittenWithoutNeedlessDecimals() {
        assertThat(
                        again(
                                """
                                {"from":"size","cuts":[{"at":1000.0,"to":"below"},{"at":2.50,"to":"above"}]}"""))
                .isEqualTo(
                        """
                        {"from":"size","cuts":[{"at":1000,"to":"below"},{"at":2.5,"to":"above"}]}""");
    }

    @Test
    void aBorderOfWhichNothingIsSaidBelongsAbove() {
        GroupingRule.Cuts cuts =
                (GroupingRule.Cuts) GroupingJson.read("{\"from\":\"size\",\"cuts\":[{\"at\":5}]}");
        assertThat(cuts.cuts()).containsExactly(new GroupingRule.Cut(5, true));
    }

    @Test
    void classesOfAMapKeepTheirOrder() {
        String json = "{\"from\":\"region\",\"map\":{\"z\":\"north\",\"a\":\"south\"}}";
        assertThat(again(json)).isEqualTo(json);
    }

    @Test
    void conditionsAreWrittenAsTheyWereTyped() {
        String json = "{\"rules\":[{\"code\":\"big\",\"when\":\"${size}  >  5\"}]}";
        assertThat(again(json)).isEqualTo(json);
        assertThat(GroupingJson.read(json).names()).containsExactly("size");
    }

    @Test
    void quantilesNameTheirVariable() {
        GroupingRule rule = GroupingJson.read("{\"from\":\"size\",\"quantiles\":4}");
        assertThat(rule).isEqualTo(new GroupingRule.Quantiles("size", 4));
        assertThat(rule.names()).containsExactly("size");
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> GroupingJson.read("{\"from\":\"size\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                GroupingJson.read(
                                        "{\"rules\":[{\"code\":\"x\",\"when\":\"${size} >\"}]}"))
                .isInstanceOf(FaultException.class);
    }
}
