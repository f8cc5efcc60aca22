using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <content>Tables.</content>
internal sealed partial class CanonicalWriter
{
    private void Table(BoundTable table)
    {
        _text.Append(' ');
        switch (table)
        {
            case BoundRelation relation:
                _text.Append("(relation ");
                RelationName(relation.Relation.Name);
                if (relation.Hints is { } hints)
                {
                    _text.Append(" hints ");
                    Name(hints);
                }

                break;
            case BoundDerivedTable derived:
                _text.Append("(derived ");
                Query(derived.Query);
                break;
            case BoundCommonTableReference reference:
                var place = _commonTables.LastIndexOf(reference.Table.Id);
                _text.Append("(common ").Append(place < 0 ? "outer " : "").Append(place < 0 ? reference.Table.Id : place);
                break;
            case BoundJoin join:
                _text.Append("(join ").Word(join.Kind.ToString()).Append(join.AsOf ? " asof" : "");
                Table(join.Left);
                Table(join.Right);
                Optional("on", join.On);
                break;
            case BoundFunctionTable function:
                Function(function);
                break;
            case BoundPivot pivot:
                _text.Append("(pivot");
                Table(pivot.Source);
                All(pivot.Groups);
                All(pivot.Cells);
                Name(pivot.Text);
                break;
            case BoundUnpivot unpivot:
                Unpivot(unpivot);
                break;
            case BoundUnknownTable unknown:
                _text.Append("(unknown ");
                Name(unknown.Name);
                break;
        }

        Sample(table.Sample);
        _text.Append(')');
        if (table.Count > 0)
        {
            _tables.Add(new KeyValuePair<int, int>(table.FirstId, table.Count));
        }
    }

    private void RelationName(RelationName name)
    {
        Name(name.Database ?? "");
        Name(name.Schema ?? "");
        Name(name.Name);
    }

    private void Function(BoundFunctionTable function)
    {
        _text.Append("(function ");
        Name(function.Function);
        for (var i = 0; i < function.Arguments.Length; i++)
        {
            if (i < function.Names.Length && function.Names[i] is { } name)
            {
                _text.Append(' ');
                Name(name);
            }

            Expression(function.Arguments[i]);
        }

        foreach (var type in function.Types)
        {
            Type(type);
        }

        _text.Append(function.WithOrdinality ? " ordinality" : "");
        foreach (var column in function.DocumentColumns)
        {
            Document(column);
        }

        foreach (var other in function.Beside)
        {
            _text.Append(" beside ");
            Function(other);
            _text.Append(')');
        }
    }

    private void Document(BoundDocumentColumn column)
    {
        _text.Append(" (").Word(column.Kind.ToString()).Append(column.NotNull ? " required " : " ");
        Name(column.Name);
        Type(column.Type);
        Optional("path", column.Path);
        Optional("default", column.Default);
        Optional("error", column.OnError);
        Name(string.Join(",", column.Words));
        foreach (var inner in column.Columns)
        {
            Document(inner);
        }

        _text.Append(')');
    }

    private void Unpivot(BoundUnpivot unpivot)
    {
        _text.Append("(unpivot").Append(unpivot.IncludeNulls ? " nulls" : "");
        Table(unpivot.Source);
        foreach (var id in unpivot.Kept)
        {
            Column(id);
        }

        for (var i = 0; i < unpivot.Branches.Length; i++)
        {
            _text.Append(" (");
            Name(unpivot.Names[i]);
            All(unpivot.Branches[i]);
            _text.Append(')');
        }
    }

    // A table's number is its place among the tables written so far.
    private void Column(int id)
    {
        for (var i = _tables.Count - 1; i >= 0; i--)
        {
            var offset = id - _tables[i].Key;
            if (offset >= 0 && offset < _tables[i].Value)
            {
                _text.Append(" #").Append(i).Append('.').Append(offset);
                return;
            }
        }

        _text.Append(" ##").Append(id);
    }
}
