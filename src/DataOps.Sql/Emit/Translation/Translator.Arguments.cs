using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Arguments as writers need them.</summary>
internal sealed partial class Translator
{
    /// <summary>Arguments as texts, between commas.</summary>
    public string Texts(NeutralCall call, BoundExpression[] arguments) => string.Join(", ", arguments.Select(argument => AsText(argument).Text));

    /// <summary>A value as text, as the source writes it.</summary>
    public Fragment AsText(BoundExpression value)
    {
        if (TypeClasses.IsText(value.Type) || value.Type.Kind == SqlTypeKind.Null)
        {
            return Value(value);
        }

        if (value.Type.Kind == SqlTypeKind.Boolean && _source.Kind == DialectKind.Postgres)
        {
            return Fragment.Simple($"case when {Condition(value).Text} then 't' when not {Condition(value).Within(Precedence.Not)} then 'f' end", SqlType.Text);
        }

        return Raw(new BoundCast(SqlType.Text, value.Span, value, isTry: false, isImplicit: false));
    }

    /// <summary>A text in lower case where the source takes no notice of case; as it is elsewhere.</summary>
    public string CaseFolded(BoundExpression value)
    {
        var text = Value(value);
        if (!FoldsCase(value))
        {
            return text.Text;
        }

        return Constant(value) is { } constant ? Text(constant.ToLowerInvariant()) : $"lower({text.Text})";
    }
}
