using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <content>The few values that some columns can hold.</content>
internal sealed partial class FactsBuilder
{
    // By column number; null while none is known.
    private ValueDomain?[]? _domains;

    private ValueDomain? DomainOf(int id) => _domains is null || id >= _columnCount ? null : _domains[id];

    private void SetDomain(int id, ValueDomain? domain)
    {
        if (domain is not null || _domains is not null)
        {
            (_domains ??= new ValueDomain?[_columnCount])[id] = domain;
        }
    }

    private ValueDomain?[] DomainsOf(int first, int count)
    {
        var domains = new ValueDomain?[count];
        Array.Copy(_domains!, first, domains, 0, count);
        return domains;
    }

    // Equal columns hold the values that both can hold.
    private void ShareDomains(Dependencies dependencies)
    {
        if (_domains is null)
        {
            return;
        }

        foreach (var pair in dependencies.Equal)
        {
            if (pair.Key < _columnCount && pair.Value < _columnCount && (_domains[pair.Key] is null) != (_domains[pair.Value] is null))
            {
                _domains[pair.Key] ??= _domains[pair.Value];
                _domains[pair.Value] ??= _domains[pair.Key];
            }
        }
    }

    private ValueDomain?[]? ShownDomains(BoundSelect select)
    {
        ValueDomain?[]? domains = null;
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (DomainOf(select.Items[i].Value) is { } domain)
            {
                (domains ??= new ValueDomain?[select.Items.Length])[i] = domain;
            }
        }

        return domains;
    }

    private ValueDomain? DomainOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundColumn column:
                return DomainOf(column.Id);
            case BoundAlias alias:
                return DomainOf(alias.Item.Value);
            case BoundLiteral or BoundCast { Operand: BoundLiteral }:
                return Constants.IsNull(expression)
                    ? ValueDomain.Empty
                    : Constants.ValueOf(expression, expression.Type) is { } value ? new ValueDomain([value]) : null;
            case BoundCast { IsTry: false } cast when KeepsText(cast):
                return DomainOf(cast.Operand);
            case BoundOperator { Operation: BoundOperation.Coalesce, Operands: var operands }:
                return UnionOf(operands, operands.Length);
            case BoundCase @case:
                var results = UnionOf(@case.Results, @case.Results.Length);
                return @case.Otherwise is null ? results : ValueDomain.Union(results, results is null ? null : DomainOf(@case.Otherwise));
            default:
                return null;
        }
    }

    private ValueDomain? UnionOf(BoundExpression[] expressions, int count)
    {
        ValueDomain? union = ValueDomain.Empty;
        for (var i = 0; i < count && union is not null; i++)
        {
            union = ValueDomain.Union(union, DomainOf(expressions[i]));
        }

        return union;
    }

    // Conversions that leave a value as it is spelled.
    private static bool KeepsText(BoundCast cast) => KeepsText(cast.Operand.Type, cast.Type);

    private static bool KeepsText(SqlType from, SqlType to) => from == to || to.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.NText => from.Kind is SqlTypeKind.Text or SqlTypeKind.Enum && (to.Length is null || from.Length <= to.Length),
        >= SqlTypeKind.TinyInt and <= SqlTypeKind.BigNum => IsInteger(from),
        SqlTypeKind.Decimal => IsInteger(from) || (from.Kind == SqlTypeKind.Decimal && from.Scale <= to.Scale),
        _ => false,
    };
}
