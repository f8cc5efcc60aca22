using System.Text;
using DataOps.Sql.Text;

namespace DataOps.Sql.Emit;

/// <summary>Writes a part of a text with some places replaced.</summary>
internal static class TextEdits
{
    /// <summary>The part with the edits made.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">The part that is written.</param>
    /// <param name="edits">The places within the part and what to write there, in order, none over another.</param>
    public static string Apply(string text, TextSpan part, IReadOnlyList<KeyValuePair<TextSpan, string>> edits)
    {
        var result = new StringBuilder(part.Length);
        var position = part.Start;
        foreach (var edit in edits)
        {
            result.Append(text, position, edit.Key.Start - position).Append(edit.Value);
            position = edit.Key.End;
        }

        return result.Append(text, position, part.End - position).ToString();
    }
}
