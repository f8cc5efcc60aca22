using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Where columns, and what tells them apart, are shown among a select's items.</content>
internal sealed partial class FactsBuilder
{
    // Gives each item the number of its value, and of what it tells apart; both change when further expressions get numbers.
    private void NumberItems(SelectScope scope)
    {
        if (scope.NumberedAt == _expressions.Count)
        {
            return;
        }

        scope.NumberedAt = _expressions.Count;
        var (items, columns) = (scope.Select.Items, scope.Columns);
        var (ids, injective) = (columns, columns);
        for (var i = 0; i < items.Length; i++)
        {
            if (columns[i] >= 0)
            {
                continue;
            }

            var (id, shown) = (IdOf(items[i].Value), InjectiveIdOf(items[i].Value));
            if (id >= 0)
            {
                ids = ReferenceEquals(ids, columns) ? (int[])columns.Clone() : ids;
                ids[i] = id;
            }

            if (shown >= 0)
            {
                injective = ReferenceEquals(injective, columns) ? (int[])columns.Clone() : injective;
                injective[i] = shown;
            }
        }

        (scope.Ids, scope.Injective) = (ids, injective);
    }

    private int[]? ToOutput(int[] key, SelectScope scope)
    {
        if (key.Length == 0)
        {
            return key;
        }

        int[]? places = null;
        for (var i = 0; i < key.Length; i++)
        {
            var place = PlaceOf(key[i], scope);
            if (place < 0)
            {
                return null;
            }

            (places ??= new int[key.Length])[i] = place;
        }

        if (places!.Length == 1)
        {
            return places;
        }

        Array.Sort(places);
        return [.. places.Distinct()];
    }

    // The item that shows a column, or one that is always equal to it, or tells its values apart.
    private int PlaceOf(int id, SelectScope scope)
    {
        var place = id < _columnCount ? Array.IndexOf(scope.Columns, id) : -1;
        if (place >= 0)
        {
            return place;
        }

        NumberItems(scope);
        if (id >= _columnCount && Array.IndexOf(scope.Ids, id) is >= 0 and var numbered)
        {
            return numbered;
        }

        if (!scope.Dependencies.HasEqual(id))
        {
            return Array.IndexOf(scope.Injective, id);
        }

        var same = TakeSet();
        same.Add(id);
        scope.Dependencies.CloseEqual(same);
        place = FirstOf(scope.Injective, same);
        GiveBack(same);
        return place;
    }

    // The item that shows the very values of a column, or of one that is always equal to it.
    private int PlaceOfValue(int id, SelectScope scope)
    {
        var place = Array.IndexOf(scope.Columns, id);
        if (place >= 0 || !scope.Dependencies.HasEqual(id))
        {
            return place;
        }

        var same = TakeSet();
        same.Add(id);
        scope.Dependencies.CloseEqual(same);
        place = FirstOf(scope.Columns, same);
        GiveBack(same);
        return place;
    }

    private static int FirstOf(int[] ids, ColumnSet set)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] >= 0 && set[ids[i]])
            {
                return i;
            }
        }

        return -1;
    }
}
