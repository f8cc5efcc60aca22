namespace DataOps.Sql.Text;

/// <summary>An immutable text with its path; knows where its lines begin.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Wraps <paramref name="content"/>; nothing is copied.</summary>
    /// <param name="content">The whole text.</param>
    /// <param name="path">The path shown in diagnostics; empty for a text that is no file.</param>
    public SourceText(string content, string path = "")
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        Path = path ?? throw new ArgumentNullException(nameof(path));
    }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The path shown in diagnostics; empty for a text that is no file.</summary>
    public string Path { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Content.Length;

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset; an offset past the end is the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Content);
        offset = Math.Max(0, Math.Min(offset, Content.Length));
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    // Lines end at \n, \r\n or a lone \r, as editors and MSBuild's loggers count them.
    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
