using DataOps.Sql.Binding;
using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Emit;

/// <summary>Documents.</summary>
internal sealed partial class Translator
{
    // A value about to be converted or compared, whose spelling does not matter.
    private BoundExpression? _converted;

    /// <summary>Whether a text out of a document is converted to another type at once, or compared with a word.</summary>
    public bool IsConverted(NeutralCall call) => call.Origin is not null && ReferenceEquals(call.Origin, _converted);

    /// <summary>Numbers, objects and arrays have more than one text, and each engine keeps another.</summary>
    public void WarnAboutJsonText(NeutralCall call)
    {
        if (!IsConverted(call))
        {
            Report(TranslationDiagnostics.JsonText, call.Span, _target.Engine);
        }
    }

    /// <summary>The same of a document that a table is made of.</summary>
    public void WarnAboutDocument(Text.TextSpan span) => Report(TranslationDiagnostics.JsonText, span, _target.Engine);

    // No number, object or array has the text.
    private static bool IsWord(BoundExpression value) => Constant(value) is { Length: > 0 and < 4000 } text && text[0] is not ('{' or '[' or '-') && !char.IsDigit(text[0]);
}
