using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What stands in brackets behind a value: an element, a key, a slice.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindSubscript(SubscriptExpression syntax)
    {
        if (_isPostgres)
        {
            return BindPostgresSubscripts(syntax);
        }

        var operand = BindExpression(syntax.Operand);
        var index = BindExpression(syntax.Index);
        if (operand.Type.Kind == SqlTypeKind.Struct)
        {
            return BindStructSubscript(syntax, operand, index);
        }

        var type = _dialect.Kind == DialectKind.DuckDb
            ? ElementType(operand, index, syntax)
            : operand.Type.Kind switch
            {
                SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Map => operand.Type.Element!,
                SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.Enum => SqlType.Text,
                SqlTypeKind.Json or SqlTypeKind.JsonB => operand.Type,
                SqlTypeKind.Null => SqlType.Null,
                _ => SqlType.Unknown,
            };
        return new BoundOperator(type, syntax.Span, BoundOperation.Subscript, [operand, index]);
    }

    // A field by its name; by its place only where fields have no names.
    private BoundExpression BindStructSubscript(SubscriptExpression syntax, BoundExpression operand, BoundExpression index)
    {
        var fields = operand.Type.Fields;
        var isNamed = fields.Count > 0 && fields[0].Name.Length > 0;
        switch (index)
        {
            case BoundLiteral { Kind: LiteralKind.String } field:
                return BindField(operand, field.Text, syntax.Index.Span);
            case BoundLiteral { Kind: LiteralKind.Null }:
                return new BoundOperator(SqlType.Null, syntax.Span, BoundOperation.Subscript, [operand, index]);
            case BoundLiteral { Kind: LiteralKind.Integer } position when !isNamed || _dialect.Kind != DialectKind.DuckDb:
                if (int.TryParse(position.Text, out var place) && place >= 1 && place <= fields.Count)
                {
                    return new BoundOperator(fields[place - 1].Type, syntax.Span, BoundOperation.Field, [operand], position.Text);
                }

                break;
        }

        Report(
            BindingDiagnostics.InvalidSubscript,
            syntax.Index.Span,
            Spell(operand.Type),
            $"a value of type {Spell(index.Type)}",
            isNamed ? "; name one of its fields as a string" : "; write the place of a field as a number");
        return Error(syntax, operand, index);
    }

    private SqlType ElementType(BoundExpression operand, BoundExpression index, SubscriptExpression syntax)
    {
        if (operand.Type.IsUnknown || index.Type.IsUnknown)
        {
            return operand.Type.Kind is SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Map ? operand.Type.Element! : SqlType.Unknown;
        }

        if (operand.Type.Kind == SqlTypeKind.Json || Conversions.IsVariant(operand.Type))
        {
            return operand.Type;
        }

        // The engine calls these functions.
        var function = operand.Type.Kind == SqlTypeKind.Map ? "map_extract_value" : "array_extract";
        var resolution = _resolver.Resolve(function, [OperandOf(operand), OperandOf(index)]);
        if (resolution.Function is { } found)
        {
            return operand.Type.Kind == SqlTypeKind.Null ? SqlType.Text : found.ReturnType;
        }

        Report(BindingDiagnostics.InvalidSubscript, syntax.Index.Span, Spell(operand.Type), $"a value of type {Spell(index.Type)}", "");
        return SqlType.Unknown;
    }

    private BoundExpression BindSlice(SliceExpression syntax)
    {
        if (_isPostgres)
        {
            return BindPostgresSubscripts(syntax);
        }

        var operand = BindExpression(syntax.Operand);
        var bounds = new List<BoundExpression> { operand };
        var detail = "";
        foreach (var bound in new[] { syntax.From, syntax.To, syntax.Step })
        {
            detail += bound is null ? "-" : "+";
            if (bound is not null)
            {
                bounds.Add(BindExpression(bound));
            }
        }

        if (_dialect.Kind == DialectKind.DuckDb && !CanSlice(operand.Type, syntax.Step is not null))
        {
            Report(BindingDiagnostics.InvalidSubscript, syntax.Span, Spell(operand.Type), syntax.Step is null ? "a slice" : "a slice with steps", "");
            return Error(syntax, [.. bounds]);
        }

        var type = operand.Type.Kind switch
        {
            SqlTypeKind.Array => SqlType.List(operand.Type.Element!),
            SqlTypeKind.Char => SqlType.Text,
            _ => operand.Type,
        };
        return new BoundOperator(type, syntax.Span, BoundOperation.Slice, [.. bounds], detail);
    }

    private static bool CanSlice(SqlType type, bool hasStep) => type.Kind switch
    {
        SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Null or SqlTypeKind.Unknown => true,
        SqlTypeKind.Text or SqlTypeKind.Binary or SqlTypeKind.Json => !hasStep,
        _ => false,
    };
}
