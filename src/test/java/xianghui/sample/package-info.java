/** The golden sample county: made by arithmetic alone, written as the office's forms, recounted without the product's help. */
package xianghui.sample;
