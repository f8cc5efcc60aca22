using DataOps.Sql.Dialects;

namespace DataOps.Sql.Catalog;

/// <summary>Things found by a name of one to three parts: a plain name means the default schema, or else the only schema that has it.</summary>
internal sealed class NameTable<T>
    where T : class
{
    private readonly Dictionary<string, List<KeyValuePair<RelationName, T>>> _byName;
    private readonly StringComparer _comparer;
    private readonly string _defaultSchema;

    public NameTable(Dialect dialect, string defaultSchema, IEnumerable<KeyValuePair<RelationName, T>> items)
    {
        _comparer = dialect.NameComparer;
        _defaultSchema = defaultSchema;
        _byName = new Dictionary<string, List<KeyValuePair<RelationName, T>>>(_comparer);
        foreach (var item in items)
        {
            Add(item.Key, item.Value);
        }
    }

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>One more, behind those of the same name.</summary>
    public void Add(RelationName name, T item)
    {
        if (!_byName.TryGetValue(name.Name, out var sameName))
        {
            _byName.Add(name.Name, sameName = new List<KeyValuePair<RelationName, T>>(1));
        }

        sameName.Add(new KeyValuePair<RelationName, T>(name, item));
    }

    /// <summary>Puts an item in the place of another of the same name.</summary>
    public void Replace(RelationName name, T old, T item)
    {
        var sameName = _byName[name.Name];
        sameName[sameName.FindIndex(pair => ReferenceEquals(pair.Value, old))] = new KeyValuePair<RelationName, T>(name, item);
    }

    public T? Find(IReadOnlyList<string> parts) => parts.Count switch
    {
        1 => FindPlain(parts[0]),
        2 => FindQualified(null, parts[0], parts[1]) ?? FindInDatabase(parts[0], parts[1]),
        3 => FindQualified(parts[0], parts[1], parts[2]),
        _ => null,
    };

    /// <summary>All of a name: of the schema it says, or else of the default schema, or else of the only schema that has it.</summary>
    public IReadOnlyList<T> FindAll(IReadOnlyList<string> parts)
    {
        if (parts.Count == 0 || !_byName.TryGetValue(parts[parts.Count - 1], out var sameName))
        {
            return [];
        }

        if (parts.Count == 1 && sameName.Count == 1)
        {
            return [sameName[0].Value];
        }

        var schema = parts.Count == 1 ? _defaultSchema : parts[parts.Count - 2];
        return [.. sameName.Where(item => _comparer.Equals(item.Key.Schema ?? _defaultSchema, schema)).Select(item => item.Value)];
    }

    private T? FindPlain(string name)
    {
        if (!_byName.TryGetValue(name, out var sameName))
        {
            return null;
        }

        if (sameName.Count == 1)
        {
            return sameName[0].Value;
        }

        foreach (var item in sameName)
        {
            if (_comparer.Equals(item.Key.Schema ?? _defaultSchema, _defaultSchema))
            {
                return item.Value;
            }
        }

        return null;
    }

    private T? FindQualified(string? database, string schema, string name)
    {
        if (!_byName.TryGetValue(name, out var sameName))
        {
            return null;
        }

        foreach (var item in sameName)
        {
            var isDatabase = database is null || item.Key.Database is null || _comparer.Equals(item.Key.Database, database);
            if (isDatabase && _comparer.Equals(item.Key.Schema ?? _defaultSchema, schema))
            {
                return item.Value;
            }
        }

        return null;
    }

    // `shop.orders` may also be database and relation, in the default schema.
    private T? FindInDatabase(string database, string name)
    {
        if (!_byName.TryGetValue(name, out var sameName))
        {
            return null;
        }

        foreach (var item in sameName)
        {
            if (item.Key.Database is { } own
                && _comparer.Equals(own, database)
                && _comparer.Equals(item.Key.Schema ?? _defaultSchema, _defaultSchema))
            {
                return item.Value;
            }
        }

        return null;
    }
}
