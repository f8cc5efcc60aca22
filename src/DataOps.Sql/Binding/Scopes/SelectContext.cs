using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>What is known of a select while its parts are bound: its items for aliases, and whether it aggregates.</summary>
internal sealed class SelectContext(SelectBody syntax)
{
    private readonly BoundSelectItem?[] _byPlace = new BoundSelectItem?[syntax.Items.Count];
    private readonly bool[] _isBusy = new bool[syntax.Items.Count];
    private Dictionary<string, int>? _aliases;

    public SelectBody Syntax { get; } = syntax;

    /// <summary>The items bound, stars expanded.</summary>
    public List<BoundSelectItem> Items { get; } = new(syntax.Items.Count);

    /// <summary>Whether some item stands for columns that are not known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether an aggregate was found.</summary>
    public bool HasAggregates { get; set; }

    /// <summary>Whether an item gives several rows for one.</summary>
    public bool ExpandsRows { get; set; }

    /// <summary>Places in the syntax from which on an alias is not yet visible.</summary>
    public int VisibleAliases { get; set; } = syntax.Items.Count;

    /// <summary>The item at a place of the syntax, if it was bound already.</summary>
    public BoundSelectItem? Bound(int place) => _byPlace[place];

    public void Remember(int place, BoundSelectItem item) => _byPlace[place] = item;

    /// <summary>Marks an item as being bound; false when it is already, which is a reference to itself.</summary>
    public bool Enter(int place)
    {
        if (_isBusy[place])
        {
            return false;
        }

        _isBusy[place] = true;
        return true;
    }

    public void Leave(int place) => _isBusy[place] = false;

    /// <summary>The place of the item with an alias, or -1.</summary>
    public int FindAlias(string name, StringComparer comparer)
    {
        _aliases ??= AliasesBy(comparer);
        return _aliases.TryGetValue(name, out var place) && place < VisibleAliases ? place : -1;
    }

    // A long list is asked once for each of its names, so each answer must not go through the list.
    private Dictionary<string, int> AliasesBy(StringComparer comparer)
    {
        var aliases = new Dictionary<string, int>(comparer);
        for (var i = 0; i < Syntax.Items.Count; i++)
        {
            if (Syntax.Items[i].Alias is { } alias && !aliases.ContainsKey(alias.Value))
            {
                aliases.Add(alias.Value, i);
            }
        }

        return aliases;
    }
}
