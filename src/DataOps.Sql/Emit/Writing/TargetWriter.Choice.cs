using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Choices between values.</summary>
internal abstract partial class TargetWriter
{
    /// <summary>A choice whose result has the widest type of its arguments.</summary>
    protected static Fragment? Widest(Translator translator, NeutralCall call, string function)
    {
        if (translator.FoldsText(call.Type))
        {
            return null;
        }

        var arguments = Array.ConvertAll(call.Arguments, argument => translator.Conform(translator.Value(argument), call.Type, false, argument.Span));
        var type = arguments[0].Type;
        foreach (var argument in arguments)
        {
            type = type.Kind == SqlTypeKind.Null ? argument.Type : TypeClasses.IsNumber(type) && TypeClasses.IsNumber(argument.Type) ? Arithmetic(Operation.Add, type, argument.Type) : type;
        }

        return Fragment.Simple($"{function}({string.Join(", ", arguments.Select(argument => argument.Text))})", type);
    }

    /// <summary>Null where both are equal, as the source calls texts equal.</summary>
    protected static Fragment? NullIf(Translator translator, NeutralCall call)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        if (translator.FoldsText(call.Arguments[0].Type))
        {
            var (a, b) = (translator.FoldedArgument(call, call.Arguments[0]), translator.FoldedArgument(call, call.Arguments[1]));
            return Fragment.Simple($"case when {a.Text} = {b.Text} then null else {left.Text} end", left.Type);
        }

        return Fragment.Simple($"nullif({left.Text}, {right.Text})", left.Type);
    }
}
