using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>A value in the front matter, placed in the file that holds it.</summary>
/// <param name="span">Its characters in the file.</param>
internal abstract class SettingNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>The sort of value, as messages call it.</summary>
    public abstract string Noun { get; }
}

/// <summary>One value.</summary>
// isPlain: written without quotes, so that true and 1 are no texts.
internal sealed class SettingScalar(TextSpan span, string value, bool isPlain) : SettingNode(span)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether nothing is written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Noun => IsNull ? "nothing" : "one value";
}

/// <summary>A list.</summary>
internal sealed class SettingList(TextSpan span, IReadOnlyList<SettingNode> items) : SettingNode(span)
{
    public IReadOnlyList<SettingNode> Items { get; } = items;

    public override string Noun => "a list";
}

/// <summary>Keys with values, in the order written; keys are unique.</summary>
internal sealed class SettingMap(TextSpan span, IReadOnlyList<SettingEntry> entries) : SettingNode(span)
{
    public IReadOnlyList<SettingEntry> Entries { get; } = entries;

    public override string Noun => "a group of settings";
}

/// <summary>One key with its value.</summary>
internal sealed class SettingEntry(SettingScalar key, SettingNode value)
{
    public SettingScalar Key { get; } = key;

    public SettingNode Value { get; } = value;
}
