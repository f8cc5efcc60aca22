using System.Globalization;
using DataOps.Projects.Diagnostics;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.FrontMatter;

/// <summary>Takes typed values out of setting nodes, and reports those of a wrong type at their place.</summary>
internal sealed class SettingReader(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public void Wrong(string setting, SettingNode node, string expected) =>
        Diagnostics.Report(
            ProjectDiagnostics.WrongSettingValue,
            node.Span,
            setting,
            node is SettingScalar { IsNull: false } scalar ? $"{expected}, not '{scalar.Value}'" : $"{expected}, not {node.Noun}");

    public void Unknown(SettingScalar key, IEnumerable<string> known) =>
        Diagnostics.Report(ProjectDiagnostics.UnknownSetting, key.Span, key.Value, Suggestion.Phrase(key.Value, known));

    /// <summary>A text; null, with a message, for anything else.</summary>
    public string? Text(string setting, SettingNode node)
    {
        if (node is SettingScalar { IsNull: false } scalar)
        {
            return scalar.Value;
        }

        Wrong(setting, node, "a text");
        return null;
    }

    /// <summary>A text with its place.</summary>
    public Located<string>? LocatedText(string setting, SettingNode node) =>
        Text(setting, node) is { } text ? new Located<string>(text, node.Span) : null;

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<Located<string>> Texts(string setting, SettingNode node)
    {
        var nodes = node is SettingList list ? list.Items : [node];
        var texts = new List<Located<string>>();
        foreach (var item in nodes)
        {
            if (item is SettingScalar { IsNull: false } scalar)
            {
                texts.Add(new Located<string>(scalar.Value, scalar.Span));
            }
            else
            {
                Wrong(setting, item, "a text or a list of texts");
            }
        }

        return texts;
    }

    /// <summary>One of the words of <paramref name="words"/>.</summary>
    public T? Word<T>(string setting, SettingNode node, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (node is SettingScalar scalar && words.TryGetValue(scalar.Value.Trim().ToLowerInvariant(), out var value))
        {
            return value;
        }

        Wrong(setting, node, WordList(words.Keys));
        return null;
    }

    /// <summary>A number, kept as written.</summary>
    public string? Bound(string setting, SettingNode node)
    {
        if (node is SettingScalar { IsNull: false } scalar)
        {
            return scalar.Value;
        }

        Wrong(setting, node, "a number or a date");
        return null;
    }

    /// <summary>A group of settings; null, with a message, for anything else.</summary>
    public SettingMap? Map(string setting, SettingNode node, string expected)
    {
        if (node is SettingMap map)
        {
            return map;
        }

        Wrong(setting, node, expected);
        return null;
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string WordList(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : string.Format(CultureInfo.InvariantCulture, "{0} or {1}", string.Join(", ", list.Take(list.Count - 1)), list[list.Count - 1]);
    }
}
