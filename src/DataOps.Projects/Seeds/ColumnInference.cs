using DataOps.Sql.Types;

namespace DataOps.Projects.Seeds;

/// <summary>
/// Infers the type of one column from its values, one after the other. Numbers with leading zeros are codes and stay text;
/// decimals get 18 digits where that suffices and 38 where not, so that one more row seldom changes the type.
/// </summary>
internal sealed class ColumnInference
{
    private const int CommonPrecision = 18;
    private const int MaximumPrecision = 38;

    private bool _any;
    private bool _boolean = true;
    private bool _integer = true;
    private bool _bigInt = true;
    private bool _decimal = true;
    private bool _double = true;
    private bool _date = true;
    private bool _timestamp = true;
    private int _integerDigits;
    private int _fractionDigits;

    /// <summary>Whether a value was null.</summary>
    public bool HasNulls { get; private set; }

    public void AddNull() => HasNulls = true;

    public void AddText()
    {
        _any = true;
        _boolean = _integer = _bigInt = _decimal = _double = _date = _timestamp = false;
    }

    public void Add(ScannedValue value)
    {
        if (value.Form == ValueForm.Text || value.HasLeadingZero)
        {
            AddText();
            return;
        }

        _any = true;
        _boolean &= value.Form == ValueForm.Boolean;
        _integer &= value.Form == ValueForm.Integer && value.FitsInteger;
        _bigInt &= value.Form == ValueForm.Integer && value.FitsBigInt;
        _decimal &= value.Form is ValueForm.Integer or ValueForm.Decimal;
        _double &= value.Form is ValueForm.Integer or ValueForm.Decimal or ValueForm.Double;
        _date &= value.Form == ValueForm.Date;
        _timestamp &= value.Form is ValueForm.Date or ValueForm.Timestamp;
        _integerDigits = Math.Max(_integerDigits, value.IntegerDigits);
        _fractionDigits = Math.Max(_fractionDigits, value.FractionDigits);
    }

    public SqlType Type => this switch
    {
        { _any: false } => SqlType.Text,
        { _boolean: true } => SqlType.Boolean,
        { _integer: true } => SqlType.Integer,
        { _bigInt: true } => SqlType.BigInt,
        { _date: true } => SqlType.Date,
        { _timestamp: true } => SqlType.Timestamp,
        { _decimal: true } when _integerDigits + _fractionDigits <= MaximumPrecision => DecimalType,
        { _double: true } => SqlType.Double,
        _ => SqlType.Text,
    };

    private SqlType DecimalType =>
        SqlType.Decimal(_integerDigits + _fractionDigits <= CommonPrecision ? CommonPrecision : MaximumPrecision, _fractionDigits);
}
