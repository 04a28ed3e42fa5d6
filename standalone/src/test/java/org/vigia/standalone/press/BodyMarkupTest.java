package org.vigia.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMarkupTest {
  @Test
  void turnsEachBlockIntoOneElement() {
    String body =
        """
        First *line*
        and **second**.

        ## A heading

        - one
        - two

        > Quoted.

        | For | Against |
        | --- | --- |
        | 57 | 3 |
        """;

    assertThat(BodyMarkup.blocks(body))
        .containsExactly(
            "<p>First <em>line</em>\nand <strong>second</strong>.</p>",
            "<h2>A heading</h2>",
            "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
            "<blockquote><p>Quoted.</p></blockquote>",
            """
            <table>
            <thead><tr><th>For</th><th>Against</th></tr></thead>
            <tbody>
            <tr><td>57</td><td>3</td></tr>
            </tbody>
            </table>\
            """);
  }

  @Test
  void escapesWhatWouldBeMarkup() {
    assertThat(BodyMarkup.blocks("a < b & \"c\""))
        .containsExactly("<p>a &lt; b &amp; &quot;c&quot;</p>");
  }
}
