using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Parameters of the statement: their types follow from what they are converted to where they are used.</summary>
internal sealed partial class Binder
{
    private readonly IReadOnlyDictionary<string, SqlType>? _parameterTypes;
    private List<ParameterFact>? _foundParameters;

    /// <summary>The parameters in the order of their first use.</summary>
    public IReadOnlyList<ParameterFact> Parameters => _foundParameters ?? (IReadOnlyList<ParameterFact>)[];

    private BoundExpression BindParameter(ParameterExpression syntax)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql && syntax.Name.StartsWith("@", StringComparison.Ordinal))
        {
            return BindFunction("@" + syntax.Name.ToLowerInvariant(), [], syntax.Span, syntax.Span);
        }

        if (BindInlinedParameter(syntax.Name) is { } inlined)
        {
            return inlined;
        }

        // What the script declares is no parameter of the query.
        if (_dialect.Kind == Dialects.DialectKind.TSql && _catalog.FindValue(["@" + syntax.Name]) is { } variable)
        {
            return new BoundParameter(variable.Type, syntax.Span, syntax.Name);
        }

        var type = _parameterTypes is not null && _parameterTypes.TryGetValue(syntax.Name, out var given) ? given : SqlType.Unknown;
        _foundParameters ??= [];
        if (PlaceOf(syntax.Name) < 0 || syntax.Name.Length == 0)
        {
            _foundParameters.Add(new ParameterFact(syntax.Name, syntax.Span, type, false));
        }

        return new BoundParameter(type, syntax.Span, syntax.Name);
    }

    private int PlaceOf(string parameter) =>
        _foundParameters is null ? -1 : _foundParameters.FindIndex(found => string.Equals(found.Name, parameter, StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes that a parameter stands where a value of the type is taken; other expressions say nothing.</summary>
    private void Learn(BoundExpression? expression, SqlType type)
    {
        if (expression is BoundOperator { Operation: BoundOperation.Coalesce } choice)
        {
            // The literal beside it gives way: amount > coalesce($least, 0) asks for what amount is.
            Array.ForEach(choice.Operands, operand => Learn(operand, type));
            return;
        }

        if (expression is not BoundParameter { Type.IsUnknown: true } parameter || type.IsUnknown || type.Kind is SqlTypeKind.Null
            || PlaceOf(parameter.Name) is not (>= 0 and var place))
        {
            return;
        }

        // A value for several places is of the type that all of them take; where there is none, binding with the first one tells.
        // Text takes a list, too, but nobody means that.
        var found = _foundParameters![place];
        var common = found.Type.IsUnknown ? type
            : (found.Type.Kind == SqlTypeKind.List) != (type.Kind == SqlTypeKind.List) ? null
            : _rules.Common([Operand.Value(found.Type), Operand.Value(type)]);
        _foundParameters[place] = found with { Type = common ?? found.Type };
    }

    private void LearnNull(BoundExpression expression)
    {
        if (expression is BoundParameter parameter && PlaceOf(parameter.Name) is >= 0 and var place)
        {
            _foundParameters![place] = _foundParameters[place] with { AdmitsNull = true };
        }
    }

    /// <summary>Notes that a parameter holds all that <paramref name="member"/> is looked for among; whether it is, or will be, a list.</summary>
    private bool LearnMembers(BoundExpression member, BoundExpression collection)
    {
        if (collection is not BoundParameter parameter)
        {
            return false;
        }

        if (parameter.Type.IsUnknown && MemberType(member) is { IsUnknown: false } type)
        {
            Learn(parameter, SqlType.List(type));
        }

        return parameter.Type.Kind is SqlTypeKind.List;
    }

    // What an open operand beside the member becomes: a text of any length beside one of ten characters.
    private SqlType? MemberType(BoundExpression member)
    {
        Operand[] operands = [OperandOf(member), Operand.Parameter];
        return _isPostgres ? _resolver.Resolve("=", operands).Function?.ArgumentTypes[1] : _rules.Comparison(operands);
    }

    private static BoundParameter ElementOf(BoundParameter list) => new(list.Type.Element ?? SqlType.Unknown, list.Span, list.Name);
}
