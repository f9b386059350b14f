/** A box whose table fits is no stop for the keyboard; without script each box is one, whether it scrolls or not. */
const boxes = new ResizeObserver((entries) => {
  for (const { target } of entries)
    target.setAttribute('tabindex', target.scrollWidth > target.clientWidth ? '0' : '-1');
});
for (const box of document.querySelectorAll('.table-box')) boxes.observe(box);
